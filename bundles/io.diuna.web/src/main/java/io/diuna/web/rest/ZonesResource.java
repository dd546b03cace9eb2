// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.web.http.BodyRule;
import io.diuna.web.http.HttpProblem;
import io.diuna.web.http.Response;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PatchReader;
import io.diuna.web.json.PutReader;
import io.diuna.web.json.ZoneJson;
import io.diuna.web.json.ZonePatch;
import io.diuna.web.json.ZonePut;
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
    private final Supplier<ZoneAdmin> admin;

    public ZonesResource(
            Supplier<LightControl> control, Supplier<AnimationCatalog> catalog, Supplier<ZoneAdmin> admin) {
        this.control = control;
        this.catalog = catalog;
        this.admin = admin;
    }

    /** What can be asked for. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/zones", Scope.CONTROL, null, call -> list()),
                Route.of("GET", "v1/zones/{id}", Scope.CONTROL, null, this::get),
                Route.of("PATCH", "v1/zones/{id}", Scope.CONTROL, BodyRule.json(), this::patch),
                Route.of("PUT", "v1/zones/{id}", Scope.ADMIN, BodyRule.layout(), this::put),
                Route.of("DELETE", "v1/zones/{id}", Scope.ADMIN, null, this::remove));
    }

    private Response list() {
        return Response.ok(ListJson.write("zones", control.get().zones(), this::json));
    }

    private Response get(Request call) {
        return Response.ok(json(zone(call.id())));
    }

    private Response patch(Request call) throws IOException {
        zone(call.id());
        try (InputStream body = Objects.requireNonNull(call.body()).open()) {
            ZonePatch patch = PatchReader.read(body);
            return Response.ok(json(control.get().change(call.id(), patch::apply, patch.transition())));
        }
    }

    private Response put(Request call) throws IOException {
        String label = control.get()
                .zone(call.id())
                .map(zone -> zone.playback().layout().label())
                .orElse("");
        try (InputStream body = Objects.requireNonNull(call.body()).open()) {
            ZonePut put = PutReader.read(call.id(), label, body);
            ZoneStatus zone =
                    admin.get().put(put.layout(), put.look()::apply, put.look().transition());
            JsonObject json = ZoneJson.withOverlaps(json(zone), overlaps(put.layout()));
            return label.isEmpty() ? Response.created(json, "/api/v1/zones/" + call.id()) : Response.ok(json);
        }
    }

    private Response remove(Request call) {
        if (!admin.get().remove(call.id())) {
            throw HttpProblem.unknown("zone", call.id());
        }
        return Response.done();
    }

    /** The ids of the other zones that have a pixel of this one. */
    private List<String> overlaps(ZoneLayout layout) {
        return control.get().zones().stream()
                .map(zone -> zone.playback().layout())
                .filter(other -> !other.id().equals(layout.id()) && other.overlaps(layout))
                .map(ZoneLayout::id)
                .sorted()
                .toList();
    }

    private ZoneStatus zone(String id) {
        return control.get().zone(id).orElseThrow(() -> HttpProblem.unknown("zone", id));
    }

    private JsonObject json(ZoneStatus zone) {
        String animation = zone.look().animation();
        Optional<AnimationDescription> description =
                animation == null ? Optional.empty() : catalog.get().animation(animation);
        return ZoneJson.write(zone, description);
    }
}
