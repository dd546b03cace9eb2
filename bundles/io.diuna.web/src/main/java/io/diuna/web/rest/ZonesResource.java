// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.GroupAdmin;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.ZoneAdmin;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestBody.Storage;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.zone.ZoneEditor;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.ListJson;
import io.diuna.web.json.PatchReader;
import io.diuna.web.json.PutReader;
import io.diuna.web.json.ZoneEdit;
import io.diuna.web.json.ZoneJson;
import io.diuna.web.json.ZonePatch;
import io.diuna.web.json.ZonePut;
import io.diuna.web.json.ZonesPatch;
import io.diuna.web.library.OrderJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/zones}: layout, look and playback of zones. */
@Component
public final class ZonesResource implements RestResource {

    private static final String ZONES = "v1/zones";
    private static final String ZONE = ZONES + "/{id}";

    private static final Representation REPRESENTATION =
            new Representation(Set.of("length"), Set.of("playing", "saved", "overlaps"));

    /** JSON that may list every pixel: 2 MiB within 30 s, 4 at the same time. */
    private static final RestBody LAYOUT = new RestBody(Set.of("application/json"), 2 << 20, 30, 4, Storage.MEMORY);

    private final LightControl control;
    private final AnimationCatalog catalog;
    private final ZoneAdmin admin;
    private final ZoneSelection selection;
    private final ZoneEditor editor;

    @Activate
    public ZonesResource(
            @Reference LightControl control,
            @Reference AnimationCatalog catalog,
            @Reference ZoneAdmin admin,
            @Reference GroupAdmin groups,
            @Reference ZoneEditor editor) {
        this.control = control;
        this.catalog = catalog;
        this.admin = admin;
        selection = new ZoneSelection(control, groups);
        this.editor = editor;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", ZONES, Scope.CONTROL, request -> list()),
                new RestRoute("PATCH", ZONES, Scope.CONTROL, RestBody.COMMAND, this::patchSeveral),
                RestRoute.of("GET", ZONE, Scope.CONTROL, this::get),
                new RestRoute("PATCH", ZONE, Scope.CONTROL, RestBody.COMMAND, this::patch),
                new RestRoute("PUT", ZONE, Scope.ADMIN, LAYOUT, this::put),
                RestRoute.of("DELETE", ZONE, Scope.ADMIN, this::remove),
                new RestRoute("POST", ZONE + "/press", Scope.CONTROL, RestBody.COMMAND, this::press),
                new RestRoute("POST", ZONE + "/split", Scope.ADMIN, RestBody.COMMAND, this::split),
                new RestRoute("POST", ZONE + "/join", Scope.ADMIN, RestBody.COMMAND, this::join),
                new RestRoute("POST", ZONE + "/rename", Scope.ADMIN, RestBody.COMMAND, this::rename),
                new RestRoute("POST", ZONES + "/order", Scope.ADMIN, RestBody.COMMAND, this::order));
    }

    private RestResponse list() {
        return JsonResponses.ok(ListJson.write("zones", control.zones(), this::json));
    }

    private RestResponse get(RestRequest request) {
        return REPRESENTATION.ok(json(zone(request.id())));
    }

    private RestResponse patch(RestRequest request) throws IOException {
        zone(request.id());
        ZonePatch patch = PatchReader.read(request.body());
        ZoneStatus zone = control.change(request.id(), patch::apply, patch.transition());
        return REPRESENTATION.ok(ZoneJson.withSaved(json(zone), control.awaitSaved()));
    }

    private RestResponse patchSeveral(RestRequest request) throws IOException {
        ZonesPatch patch = ZonesPatch.read(request.body());
        List<ZoneStatus> zones = control.change(
                selection.of(patch.zones(), patch.group()),
                patch.look()::apply,
                patch.look().transition());
        boolean saved = control.awaitSaved();
        return JsonResponses.ok(ZoneJson.withSaved(ListJson.write("zones", zones, this::json), saved));
    }

    private RestResponse put(RestRequest request) throws IOException {
        Optional<ZoneStatus> present = control.zone(request.id());
        Optional<ZoneLayout> layout = present.map(zone -> zone.playback().layout());
        String label = layout.map(ZoneLayout::label).orElse("");
        int order = layout.map(ZoneLayout::order).orElse(0);
        return REPRESENTATION.put(
                JsonBody.read(request.body()),
                present.map(this::json).orElse(null),
                "/api/" + ZONES + "/" + request.id(),
                body -> put(PutReader.read(request.id(), label, order, body)));
    }

    private JsonObject put(ZonePut put) {
        ZoneStatus zone = admin.put(put.layout(), put.look()::apply, put.look().transition());
        return ZoneJson.withSaved(ZoneJson.withOverlaps(json(zone), overlaps(put.layout())), control.awaitSaved());
    }

    private RestResponse press(RestRequest request) throws IOException {
        zone(request.id());
        control.press(request.id(), ZoneEdit.press(request.body()));
        return RestResponse.noContent();
    }

    private RestResponse split(RestRequest request) throws IOException {
        String id = zone(request.id()).playback().layout().id();
        ZoneEdit.Split split = ZoneEdit.split(request.body());
        editor.split(id, split.at(), split.newId());
        return list();
    }

    private RestResponse join(RestRequest request) throws IOException {
        String id = zone(request.id()).playback().layout().id();
        editor.join(id, ZoneEdit.join(request.body()));
        return list();
    }

    private RestResponse rename(RestRequest request) throws IOException {
        String id = zone(request.id()).playback().layout().id();
        editor.rename(id, ZoneEdit.rename(request.body()));
        return list();
    }

    private RestResponse order(RestRequest request) throws IOException {
        editor.order(OrderJson.read(request.body()));
        return list();
    }

    private RestResponse remove(RestRequest request) {
        if (!admin.remove(request.id())) {
            throw HttpProblem.notFound("zone", request.id());
        }
        return RestResponse.noContent();
    }

    /** Returns the ids of all other zones that share a pixel with this layout. */
    private List<String> overlaps(ZoneLayout layout) {
        return control.zones().stream()
                .map(zone -> zone.playback().layout())
                .filter(other -> !other.id().equals(layout.id()) && other.overlaps(layout))
                .map(ZoneLayout::id)
                .sorted()
                .toList();
    }

    private ZoneStatus zone(String id) {
        return control.zone(id).orElseThrow(() -> HttpProblem.notFound("zone", id));
    }

    private JsonObject json(ZoneStatus zone) {
        String animation = zone.look().animation();
        Optional<AnimationDescription> description =
                animation == null ? Optional.empty() : catalog.animation(animation);
        return ZoneJson.write(zone, description);
    }
}
