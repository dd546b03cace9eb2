// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.wled.state.CommandText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource of WLED's JSON API: {@code /json}, what is below, and {@code /presets.json}. */
@Component
public final class WledResource implements RestResource {

    private final WledDevice device;

    @Activate
    public WledResource(@Reference WledDevice device) {
        this.device = device;
    }

    @Override
    public List<RestRoute> routes() {
        List<RestRoute> routes = new ArrayList<>();
        for (String path : List.of("/json", "/json/")) {
            routes.add(get(path, device::all));
            routes.add(post(path));
        }
        routes.add(get("/json/state", device::state));
        routes.add(post("/json/state"));
        routes.add(get("/json/si", device::stateAndInfo));
        routes.add(post("/json/si"));
        routes.add(get("/json/info", device::info));
        routes.add(get("/json/cfg", device::configuration));
        routes.add(get("/json/eff", device::effects));
        routes.add(get("/json/effects", device::effects));
        routes.add(get("/json/pal", device::palettes));
        routes.add(get("/json/palettes", device::palettes));
        routes.add(get("/json/fxdata", device::effectData));
        routes.add(RestRoute.of("GET", "/json/palx", Scope.CONTROL, this::paletteData));
        routes.add(get("/json/nodes", () -> empty("nodes")));
        routes.add(get("/json/net", () -> empty("networks")));
        routes.add(get("/presets.json", device::presets));
        return routes;
    }

    private static RestRoute get(String path, Supplier<? extends JsonValue> answer) {
        return RestRoute.of(
                "GET",
                path,
                Scope.CONTROL,
                request -> RestResponse.ok(answer.get().toString()));
    }

    private RestRoute post(String path) {
        return new RestRoute("POST", path, Scope.CONTROL, RestBody.COMMAND, this::command);
    }

    private static JsonObject empty(String key) {
        return Json.createObjectBuilder().add(key, Json.createArrayBuilder()).build();
    }

    private RestResponse paletteData(RestRequest request) {
        int page;
        try {
            page = Integer.parseInt(request.value("page").orElse("0"));
        } catch (NumberFormatException e) {
            throw HttpProblem.invalid("page", "The page is a number from 0");
        }
        return RestResponse.ok(device.paletteData(page).toString());
    }

    /** Answers with the whole state if the command asks for it by {@code v}, as WLED does. */
    private RestResponse command(RestRequest request) {
        JsonObject command = CommandText.read(request.body());
        device.run(command);
        boolean whole = command.get("v") == JsonValue.TRUE;
        return RestResponse.ok(whole ? device.state().toString() : "{\"success\":true}");
    }
}
