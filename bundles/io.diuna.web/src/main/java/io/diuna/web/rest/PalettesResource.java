// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.api.color.Palette;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.library.PaletteJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/palettes}: the palettes that zones can use, of Diuna and of the user. */
@Component
public final class PalettesResource implements RestResource {

    private static final String PALETTES = "v1/palettes";
    private static final String PALETTE = PALETTES + "/{id}";

    private static final Representation REPRESENTATION = new Representation(Set.of("own"), Set.of("saved"));

    private final LightControl control;
    private final PaletteAdmin admin;

    @Activate
    public PalettesResource(@Reference LightControl control, @Reference PaletteAdmin admin) {
        this.control = control;
        this.admin = admin;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", PALETTES, Scope.CONTROL, request -> list()),
                RestRoute.of("GET", PALETTE, Scope.CONTROL, this::get),
                new RestRoute("PUT", PALETTE, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", PALETTE, Scope.CONTROL, this::remove));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("palettes", control.palettes(), this::json));
    }

    private RestResponse get(RestRequest request) {
        return REPRESENTATION.ok(
                json(find(request.id()).orElseThrow(() -> HttpProblem.notFound("palette", request.id()))));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Palette present = find(id).orElse(null);
        JsonObject before = present == null ? null : json(present);
        return REPRESENTATION.put(JsonBody.read(request.body()), before, "/api/" + PALETTES + "/" + id, body -> {
            Palette palette = PaletteJson.read(id, present, body);
            admin.put(palette);
            return PaletteJson.write(palette, true);
        });
    }

    private RestResponse remove(RestRequest request) {
        if (!admin.remove(request.id())) {
            if (find(request.id()).isPresent()) {
                throw HttpProblem.invalid("id", "'" + request.id() + "' is a palette of Diuna and cannot be removed");
            }
            throw HttpProblem.notFound("palette", request.id());
        }
        return RestResponse.noContent();
    }

    private Optional<Palette> find(String id) {
        return control.palettes().stream()
                .filter(palette -> palette.id().equals(id))
                .findFirst();
    }

    private JsonObject json(Palette palette) {
        boolean own = admin.own().stream().anyMatch(other -> other.id().equals(palette.id()));
        return PaletteJson.write(palette, own);
    }
}
