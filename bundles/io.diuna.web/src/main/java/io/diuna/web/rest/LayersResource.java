// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.ListJson;
import io.diuna.web.layer.LayerJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/layers}: notifications and pictures over the zones for a time. */
@Component
public final class LayersResource implements RestResource {

    private static final String LAYERS = "v1/layers";
    private static final String LAYER = LAYERS + "/{id}";

    private final LayerAdmin layers;
    private final ZoneSelection zones;

    @Activate
    public LayersResource(@Reference LayerAdmin layers, @Reference LightControl control, @Reference GroupAdmin groups) {
        this.layers = layers;
        zones = new ZoneSelection(control, groups);
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", LAYERS, Scope.CONTROL, request -> list()),
                RestRoute.of("GET", LAYER, Scope.CONTROL, request -> JsonResponses.ok(json(request.id()))),
                new RestRoute("PUT", LAYER, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", LAYER, Scope.CONTROL, this::remove));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("layers", layers.layers(), LayerJson::write));
    }

    private JsonObject json(String id) {
        return layers.layers().stream()
                .filter(status -> status.layer().id().equals(id))
                .findFirst()
                .map(LayerJson::write)
                .orElseThrow(() -> HttpProblem.notFound("layer", id));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Layer layer = LayerJson.read(id, request.body(), zones::of);
        boolean isNew = layers.put(layer);
        JsonObject json = LayerJson.write(new LayerStatus(layer, layer.duration()));
        return isNew ? JsonResponses.created(json, "/api/" + LAYERS + "/" + id) : JsonResponses.ok(json);
    }

    private RestResponse remove(RestRequest request) {
        if (!layers.remove(request.id())) {
            throw HttpProblem.notFound("layer", request.id());
        }
        return RestResponse.noContent();
    }
}
