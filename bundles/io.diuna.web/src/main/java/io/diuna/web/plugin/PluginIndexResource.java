// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.plugin;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.index.PluginIndex;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.rest.JsonResponses;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/plugin-index}: finds, installs and updates published plugins, for the administrator. */
@Component
public final class PluginIndexResource implements RestResource {

    private static final String PATH = "v1/plugin-index";

    private final PluginIndex index;
    private final PluginAdmin admin;

    @Activate
    public PluginIndexResource(@Reference PluginIndex index, @Reference PluginAdmin admin) {
        this.index = index;
        this.admin = admin;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", PATH, Scope.ADMIN, this::search),
                new RestRoute("POST", PATH + "/{id}", Scope.ADMIN, RestBody.CONFIGURATION, this::install),
                RestRoute.of("GET", PATH + "/{id}/preview", Scope.ADMIN, this::preview));
    }

    private RestResponse search(RestRequest request) {
        if (request.isSet("refresh")) {
            index.refresh();
        }
        return JsonResponses.ok(
                PluginIndexJson.write(index.search(request.value("q").orElse("")), index.locations()));
    }

    private RestResponse install(RestRequest request) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(request.body()), Set.of("version"));
        String version = fields.nullableText("version");
        return PluginVerdict.of(admin, () -> index.install(request.id(), version));
    }

    private RestResponse preview(RestRequest request) {
        byte[] picture =
                index.preview(request.id()).orElseThrow(() -> HttpProblem.notFound("picture of plugin", request.id()));
        return new RestResponse(
                200,
                null,
                Map.of("Content-Type", "image/png", "Cache-Control", "private, max-age=3600"),
                out -> out.write(picture));
    }
}
