// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.DriverJson;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.ReceiverJson;
import io.diuna.web.json.StripJson;
import io.diuna.web.json.StripPut;
import io.diuna.web.json.StripReader;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resources {@code v1/strips} and {@code v1/drivers}: strips, their configuration and the drivers for them. */
@Component
public final class StripsResource implements RestResource {

    private static final String DRIVERS = "v1/drivers";
    private static final String STRIPS = "v1/strips";
    private static final String STRIP = STRIPS + "/{id}";

    private static final Representation REPRESENTATION = new Representation(
            Set.of("pixels"), Set.of("state", "reason", "shown", "unchanged", "dropped", "restarts"));

    private final StripAdmin admin;

    @Activate
    public StripsResource(@Reference StripAdmin admin) {
        this.admin = admin;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", DRIVERS, Scope.CONTROL, request -> drivers()),
                RestRoute.of("GET", DRIVERS + "/{id}/receivers", Scope.ADMIN, this::receivers),
                RestRoute.of("GET", STRIPS, Scope.CONTROL, request -> list()),
                RestRoute.of("GET", STRIP, Scope.CONTROL, this::get),
                new RestRoute("PUT", STRIP, Scope.ADMIN, RestBody.CONFIGURATION, this::put),
                RestRoute.of("DELETE", STRIP, Scope.ADMIN, this::remove));
    }

    private RestResponse drivers() {
        return JsonResponses.ok(ListJson.write("drivers", admin.drivers(), DriverJson::write));
    }

    private RestResponse receivers(RestRequest request) {
        String name = request.id();
        if (admin.drivers().stream()
                .noneMatch(driver -> driver.name().equals(name) || driver.pid().equals(name))) {
            throw HttpProblem.notFound("driver", name);
        }
        return JsonResponses.ok(ListJson.write("receivers", admin.receivers(name), ReceiverJson::write));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("strips", admin.strips(), StripJson::write));
    }

    private RestResponse get(RestRequest request) {
        return REPRESENTATION.ok(
                StripJson.write(find(request.id()).orElseThrow(() -> HttpProblem.notFound("strip", request.id()))));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        JsonObject body = JsonBody.read(request.body());
        JsonObject present = find(id).map(StripJson::write).orElse(null);
        String location = "/api/" + STRIPS + "/" + id;
        if (body.containsKey("configuration")) {
            return REPRESENTATION.put(body, present, location, writable -> put(id, writable));
        }
        JsonObject strip = put(id, body); // its keys stand beside the driver, whatever their names
        return present == null ? REPRESENTATION.created(strip, location) : REPRESENTATION.ok(strip);
    }

    private JsonObject put(String id, JsonObject body) {
        StripPut put = StripReader.read(id, body);
        return StripJson.write(admin.put(id, put.driver(), put.values(), put.withZone()));
    }

    private RestResponse remove(RestRequest request) {
        if (!admin.remove(request.id())) {
            throw HttpProblem.notFound("strip", request.id());
        }
        return RestResponse.noContent();
    }

    private Optional<ConfiguredStrip> find(String id) {
        return admin.strips().stream()
                .filter(strip -> strip.status().id().equals(id))
                .findFirst();
    }
}
