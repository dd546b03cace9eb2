// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.api.control.AccessControl.Scope;
import io.diuna.api.control.AnimationCatalog;
import io.diuna.api.control.AnimationDescription;
import io.diuna.api.control.LightControl;
import io.diuna.api.control.ZoneStatus;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.Problem;
import io.diuna.web.http.Reply;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PatchReader;
import io.diuna.web.json.ZoneJson;
import io.diuna.web.json.ZonePatch;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Zones: what they should look like, and what they show. */
public final class ZonesResource {

    private final Supplier<LightControl> control;
    private final Supplier<AnimationCatalog> catalog;

    public ZonesResource(Supplier<LightControl> control, Supplier<AnimationCatalog> catalog) {
        this.control = control;
        this.catalog = catalog;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/zones", Scope.CONTROL, null, call -> list()),
                Route.of("GET", "v1/zones/{id}", Scope.CONTROL, null, this::get),
                Route.of("PATCH", "v1/zones/{id}", Scope.CONTROL, BodyRule.json(), this::patch));
    }

    private Reply list() {
        return Reply.ok(ListJson.write("zones", control.get().zones(), this::json));
    }

    private Reply get(Call call) {
        return Reply.ok(json(zone(call.id())));
    }

    private Reply patch(Call call) throws IOException {
        zone(call.id());
        try (InputStream body = Objects.requireNonNull(call.body()).open()) {
            ZonePatch patch = PatchReader.read(body);
            return Reply.ok(json(control.get().change(call.id(), patch::apply, patch.transition())));
        }
    }

    private ZoneStatus zone(String id) {
        return control.get().zone(id).orElseThrow(() -> Problem.unknown("zone", id));
    }

    private JsonObject json(ZoneStatus zone) {
        String animation = zone.look().animation();
        Optional<AnimationDescription> description =
                animation == null ? Optional.empty() : catalog.get().animation(animation);
        return ZoneJson.write(zone, description);
    }
}
