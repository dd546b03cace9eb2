// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.web.http.Problem;
import io.diuna.web.http.Reply;
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

    private Reply list() {
        return Reply.ok(ListJson.write("animations", catalog.get().animations(), AnimationJson::write));
    }

    private Reply get(Call call) {
        return Reply.ok(catalog.get()
                .animation(call.id())
                .map(AnimationJson::write)
                .orElseThrow(() -> Problem.unknown("animation", call.id())));
    }
}
