// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestBody.Storage;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PluginJson;
import io.diuna.web.rest.JsonResponses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/plugins}: installs, lists, re-enables and removes plugins, for the administrator. */
@Component
public final class PluginsResource implements RestResource {

    static final String PATH = "v1/plugins";

    /** Jar file: 32 MiB within 2 minutes, one at a time. */
    private static final RestBody JAR = new RestBody(
            Set.of("application/java-archive", "application/octet-stream"), 32 << 20, 120, 1, Storage.FILE);

    private final PluginAdmin admin;

    @Activate
    public PluginsResource(@Reference PluginAdmin admin) {
        this.admin = admin;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", PATH, Scope.ADMIN, request -> list()),
                new RestRoute("POST", PATH, Scope.ADMIN, JAR, this::install),
                RestRoute.of("GET", PATH + "/{id}", Scope.ADMIN, this::get),
                RestRoute.of("DELETE", PATH + "/{id}", Scope.ADMIN, this::remove),
                RestRoute.of("DELETE", PATH + "/{id}/quarantine", Scope.ADMIN, this::release));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("plugins", admin.plugins(), PluginJson::write));
    }

    private RestResponse get(RestRequest request) {
        return JsonResponses.ok(admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals(request.id()))
                .findFirst()
                .map(PluginJson::write)
                .orElseThrow(() -> notFound(request)));
    }

    private RestResponse install(RestRequest request) {
        return PluginVerdict.of(admin, () -> admin.install(request.body(), request.isSet("downgrade")));
    }

    private RestResponse remove(RestRequest request) {
        return done(admin.remove(request.id()), request);
    }

    private RestResponse release(RestRequest request) {
        Optional<String> animation = request.value("animation");
        if (animation.isPresent() && !admin.release(request.id(), animation.get())) {
            throw HttpProblem.notFound("disabled animation of plugin '" + request.id() + "'", animation.get());
        }
        return animation.isPresent() ? RestResponse.noContent() : done(admin.release(request.id()), request);
    }

    private static RestResponse done(boolean wasFound, RestRequest request) {
        if (!wasFound) {
            throw notFound(request);
        }
        return RestResponse.noContent();
    }

    private static HttpProblem notFound(RestRequest request) {
        return HttpProblem.notFound("plugin", request.id());
    }
}
