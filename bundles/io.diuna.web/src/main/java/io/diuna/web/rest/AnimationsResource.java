// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.AnimationJson;
import io.diuna.web.json.ListJson;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/animations}: the installed animations and their parameters. */
@Component
public final class AnimationsResource implements RestResource {

    private final AnimationCatalog catalog;

    @Activate
    public AnimationsResource(@Reference AnimationCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", "v1/animations", Scope.CONTROL, this::list),
                RestRoute.of("GET", "v1/animations/{id}", Scope.CONTROL, this::get));
    }

    private RestResponse list(RestRequest request) {
        return localized(ListJson.write(
                "animations", catalog.animations(), animation -> AnimationJson.write(animation, request.languages())));
    }

    private RestResponse get(RestRequest request) {
        return localized(catalog.animation(request.id())
                .map(animation -> AnimationJson.write(animation, request.languages()))
                .orElseThrow(() -> HttpProblem.notFound("animation", request.id())));
    }

    private static RestResponse localized(JsonObject json) {
        return new RestResponse(200, json.toString(), Map.of("Vary", "Accept-Language"));
    }
}
