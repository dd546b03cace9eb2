// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Scene;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.library.OrderJson;
import io.diuna.web.library.SceneJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/scenes}: saved looks of all or some zones. */
@Component
public final class ScenesResource implements RestResource {

    private static final String SCENES = "v1/scenes";
    private static final String SCENE = SCENES + "/{id}";

    private final LightControl control;
    private final SceneAdmin scenes;

    @Activate
    public ScenesResource(@Reference LightControl control, @Reference SceneAdmin scenes) {
        this.control = control;
        this.scenes = scenes;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", SCENES, Scope.CONTROL, request -> list()),
                new RestRoute("PATCH", SCENES, Scope.CONTROL, RestBody.COMMAND, this::order),
                RestRoute.of("GET", SCENE, Scope.CONTROL, this::get),
                new RestRoute("PUT", SCENE, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", SCENE, Scope.CONTROL, this::remove),
                new RestRoute("POST", SCENE + "/recall", Scope.CONTROL, RestBody.COMMAND, this::recall));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("scenes", scenes.scenes(), SceneJson::write));
    }

    private RestResponse get(RestRequest request) {
        return Representation.WRITABLE.ok(SceneJson.write(scene(request.id())));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        control.zones().forEach(zone -> looks.put(zone.playback().layout().id(), zone.look()));
        Scene present = scenes.scene(id).orElse(null);
        JsonObject before = present == null ? null : SceneJson.write(present);
        return Representation.WRITABLE.put(JsonBody.read(request.body()), before, "/api/" + SCENES + "/" + id, body -> {
            Scene scene = SceneJson.read(id, present, looks, body);
            scenes.put(scene);
            return SceneJson.write(scene);
        });
    }

    private RestResponse remove(RestRequest request) {
        if (!scenes.remove(request.id())) {
            throw HttpProblem.notFound("scene", request.id());
        }
        return RestResponse.noContent();
    }

    private RestResponse order(RestRequest request) throws IOException {
        scenes.order(OrderJson.read(request.body()));
        return list();
    }

    private RestResponse recall(RestRequest request) throws IOException {
        scene(request.id());
        SceneJson.Recall command = SceneJson.readRecall(request.body());
        SceneRecall recall = scenes.recall(request.id(), command.zones(), command.transition());
        return JsonResponses.ok(SceneJson.write(recall, control.awaitSaved()));
    }

    private Scene scene(String id) {
        return scenes.scene(id).orElseThrow(() -> HttpProblem.notFound("scene", id));
    }
}
