// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import io.diuna.platform.index.IndexLocation;
import io.diuna.platform.index.IndexedPlugin;
import io.diuna.platform.index.IndexedVersion;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** Writes published plugins and the locations of their indexes. */
final class PluginIndexJson {

    private PluginIndexJson() {}

    static JsonObject write(List<IndexedPlugin> plugins, List<IndexLocation> locations) {
        return JsonText.object()
                .add("plugins", JsonText.array(plugins, PluginIndexJson::plugin))
                .add("locations", JsonText.array(locations, PluginIndexJson::location))
                .build();
    }

    private static JsonObject plugin(IndexedPlugin plugin) {
        return JsonText.object()
                .add("name", plugin.name())
                .add("label", plugin.label())
                .add("description", plugin.description())
                .add("author", plugin.author())
                .add("license", plugin.license())
                .add("homepage", plugin.homepage())
                .add("animations", JsonText.array(plugin.animations().entrySet(), PluginIndexJson::animation))
                .add("tags", JsonText.array(plugin.tags(), JsonText::text))
                .add("preview", plugin.hasPreview())
                .add("location", plugin.location())
                .add("versions", JsonText.array(plugin.versions(), PluginIndexJson::version))
                .add("offered", JsonText.text(plugin.offered()))
                .add("installed", JsonText.text(plugin.installed()))
                .add("update", plugin.hasUpdate())
                .build();
    }

    private static JsonObject animation(Map.Entry<String, String> animation) {
        return JsonText.object()
                .add("id", animation.getKey())
                .add("label", animation.getValue())
                .build();
    }

    private static JsonObject version(IndexedVersion version) {
        JsonObjectBuilder api = JsonText.object();
        version.api().forEach(api::add);
        return JsonText.object()
                .add("version", version.version())
                .add("api", api)
                .add("java", version.java())
                .add("size", version.size())
                .add("sha256", version.sha256())
                .add("signer", JsonText.text(version.signer()))
                .add("reason", JsonText.text(version.reason()))
                .build();
    }

    private static JsonObject location(IndexLocation location) {
        return JsonText.object()
                .add("location", location.location())
                .add("plugins", location.plugins())
                .add(
                        "updated",
                        JsonText.text(
                                location.updated() == null
                                        ? null
                                        : location.updated().toString()))
                .add("problem", JsonText.text(location.problem()))
                .build();
    }
}
