// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestResponse;
import io.diuna.web.json.PluginJson;
import io.diuna.web.rest.JsonResponses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Response to an installation: 201 for a new plugin, 200 for another version, 202 without a verdict in time. */
final class PluginVerdict {

    private PluginVerdict() {}

    /**
     * Installs a plugin.
     *
     * @throws HttpProblem 409 if a higher version is installed
     */
    static RestResponse of(PluginAdmin admin, Supplier<PluginStatus> installation) {
        Set<String> before =
                admin.plugins().stream().map(PluginStatus::symbolicName).collect(Collectors.toSet());
        PluginStatus plugin;
        try {
            plugin = installation.get();
        } catch (DowngradeException e) {
            throw HttpProblem.of(409, String.valueOf(e.getMessage()));
        }
        String location = location(plugin.symbolicName());
        if (plugin.state() == PluginStatus.State.STARTING) { // no verdict in time: GET tells it later
            return JsonResponses.accepted(PluginJson.write(plugin), location);
        }
        return before.contains(plugin.symbolicName())
                ? JsonResponses.ok(PluginJson.write(plugin))
                : JsonResponses.created(PluginJson.write(plugin), location);
    }

    private static String location(String symbolicName) {
        try {
            return new URI(null, null, "/api/" + PluginsResource.PATH + "/" + symbolicName, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "/api/" + PluginsResource.PATH;
        }
    }
}
