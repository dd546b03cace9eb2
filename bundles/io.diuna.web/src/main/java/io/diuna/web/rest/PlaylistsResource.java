// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import io.diuna.platform.rest.RestRequest;
import io.diuna.platform.rest.RestResource;
import io.diuna.platform.rest.RestResponse;
import io.diuna.platform.rest.RestRoute;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.web.json.JsonBody;
import io.diuna.web.library.OrderJson;
import io.diuna.web.schedule.PlaylistJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** REST resource {@code v1/playlists}: scenes that are shown one after the other. */
@Component
public final class PlaylistsResource implements RestResource {

    private static final String PLAYLISTS = "v1/playlists";
    private static final String PLAYLIST = PLAYLISTS + "/{id}";

    private final LightControl control;
    private final PlaylistAdmin playlists;

    @Activate
    public PlaylistsResource(@Reference LightControl control, @Reference PlaylistAdmin playlists) {
        this.control = control;
        this.playlists = playlists;
    }

    @Override
    public List<RestRoute> routes() {
        return List.of(
                RestRoute.of("GET", PLAYLISTS, Scope.CONTROL, request -> list()),
                new RestRoute("PATCH", PLAYLISTS, Scope.CONTROL, RestBody.COMMAND, this::order),
                RestRoute.of("GET", PLAYLIST, Scope.CONTROL, this::get),
                new RestRoute("PUT", PLAYLIST, Scope.CONTROL, RestBody.COMMAND, this::put),
                RestRoute.of("DELETE", PLAYLIST, Scope.CONTROL, this::remove),
                RestRoute.of("POST", PLAYLIST + "/start", Scope.CONTROL, request -> run(request, playlists::start)),
                RestRoute.of("POST", PLAYLIST + "/stop", Scope.CONTROL, request -> run(request, playlists::stop)),
                RestRoute.of("POST", PLAYLIST + "/next", Scope.CONTROL, request -> run(request, playlists::next)));
    }

    private RestResponse list() {
        return JsonResponses.ok(PlaylistJson.write(playlists.playlists(), playlists.status()));
    }

    private RestResponse get(RestRequest request) {
        return Representation.WRITABLE.ok(PlaylistJson.write(playlist(request.id())));
    }

    private RestResponse put(RestRequest request) throws IOException {
        String id = request.id();
        Playlist present = playlists.playlist(id).orElse(null);
        JsonObject before = present == null ? null : PlaylistJson.write(present);
        return Representation.WRITABLE.put(
                JsonBody.read(request.body()), before, "/api/" + PLAYLISTS + "/" + id, body -> {
                    Playlist playlist = PlaylistJson.read(id, present, body);
                    playlists.put(playlist);
                    return PlaylistJson.write(playlist);
                });
    }

    private RestResponse remove(RestRequest request) {
        if (!playlists.remove(request.id())) {
            throw HttpProblem.notFound("playlist", request.id());
        }
        return RestResponse.noContent();
    }

    private RestResponse order(RestRequest request) throws IOException {
        playlists.order(OrderJson.read(request.body()));
        return list();
    }

    private RestResponse run(RestRequest request, Function<String, PlaylistStatus> command) {
        playlist(request.id());
        PlaylistStatus status = command.apply(request.id());
        return JsonResponses.ok(PlaylistJson.write(status, control.awaitSaved()));
    }

    private Playlist playlist(String id) {
        return playlists.playlist(id).orElseThrow(() -> HttpProblem.notFound("playlist", id));
    }
}
