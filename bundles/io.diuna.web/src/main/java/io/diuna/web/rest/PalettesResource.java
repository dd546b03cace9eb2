// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.web.http.Response;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PaletteJson;
import java.util.List;
import java.util.function.Supplier;

/** The palettes. */
public final class PalettesResource {

    private final Supplier<LightControl> control;

    public PalettesResource(Supplier<LightControl> control) {
        this.control = control;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(Route.of("GET", "v1/palettes", Scope.CONTROL, null, call -> list()));
    }

    private Response list() {
        return Response.ok(ListJson.write("palettes", control.get().palettes(), PaletteJson::write));
    }
}
