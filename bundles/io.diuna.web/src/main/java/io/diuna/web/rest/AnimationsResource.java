// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Response;
import io.diuna.web.json.AnimationJson;
import io.diuna.web.json.ListJson;
import java.util.List;
import java.util.function.Supplier;

/** The animations that can be chosen now. */
public final class AnimationsResource {

    private final Supplier<AnimationCatalog> catalog;

    public AnimationsResource(Supplier<AnimationCatalog> catalog) {
        this.catalog = catalog;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/animations", Scope.CONTROL, null, call -> list()),
                Route.of("GET", "v1/animations/{id}", Scope.CONTROL, null, this::get));
    }

    private Response list() {
        return Response.ok(ListJson.write("animations", catalog.get().animations(), AnimationJson::write));
    }

    private Response get(Request call) {
        return Response.ok(catalog.get()
                .animation(call.id())
                .map(AnimationJson::write)
                .orElseThrow(() -> HttpProblem.unknown("animation", call.id())));
    }
}
