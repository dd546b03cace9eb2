// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PaletteJson;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/palettes}: the palettes that zones can use. */
@Component
public final class PalettesResource implements RestResource {

    private final LightControl control;

    @Activate
    public PalettesResource(@Reference LightControl control) {
        this.control = control;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(RestRoute.of("GET", "v1/palettes", Scope.CONTROL, request -> list()));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("palettes", control.palettes(), PaletteJson::write));
    }
}
