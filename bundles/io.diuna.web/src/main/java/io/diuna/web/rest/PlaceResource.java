// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.schedule.PlaceAdmin;
import io.diuna.web.json.JsonBody;
import io.diuna.web.schedule.PlaceJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/place}: coordinates and time zone. */
@Component
public final class PlaceResource implements RestResource {

    private final PlaceAdmin place;

    @Activate
    public PlaceResource(@Reference PlaceAdmin place) {
        this.place = place;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/place", Scope.ADMIN, request -> get()),
                new RestRoute("PUT", "v1/place", Scope.ADMIN, RestBody.CONFIGURATION, this::put));
    }

    private RestResponse get() {
        return Representation.WRITABLE.ok(json());
    }

    private RestResponse put(RestRequest request) throws IOException {
        return Representation.WRITABLE.put(JsonBody.read(request.body()), json(), "/api/v1/place", body -> {
            place.put(PlaceJson.read(body));
            return json();
        });
    }

    private JsonObject json() {
        return PlaceJson.write(place.place());
    }
}
