// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.PlaylistsResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaylistsResourceTest {

    private static final String STEPS = "\"steps\":[{\"scene\":\"red\",\"durationMs\":10000,\"transition\":"
            + "{\"kind\":\"wipe\",\"durationMs\":2000,\"easing\":\"cubic-in-out\"}}]";

    private final FakeServices.Control control = new FakeServices.Control();
    private final FakePlaylists playlists = new FakePlaylists();
    private final TestApi api = new TestApi(new PlaylistsResource(control, playlists));

    /** Playlists in memory. */
    private static final class FakePlaylists implements PlaylistAdmin {

        final Map<String, Playlist> all = new LinkedHashMap<>();
        final List<String> commands = new ArrayList<>();
        PlaylistStatus status = new PlaylistStatus(null, 0, 0, Duration.ZERO, "it was stopped");

        @Override
        public List<Playlist> playlists() {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<Playlist> playlist(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public boolean put(Playlist playlist) {
            return all.put(playlist.id(), playlist) == null;
        }

        @Override
        public boolean remove(String id) {
            return all.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> all.put(id, all.remove(id)));
        }

        @Override
        public PlaylistStatus status() {
            return status;
        }

        @Override
        public PlaylistStatus start(String id) {
            commands.add("start " + id);
            status = new PlaylistStatus(id, 1, 2, Duration.ofMillis(1500), null);
            return status;
        }

        @Override
        public PlaylistStatus stop(String id) {
            commands.add("stop " + id);
            status = new PlaylistStatus(null, 0, 0, Duration.ZERO, null);
            return status;
        }

        @Override
        public PlaylistStatus stop() {
            throw new AssertionError("REST names the playlist");
        }

        @Override
        public PlaylistStatus next(String id) {
            throw new ConfigurationException("id", "Playlist '" + id + "' does not run; start it first");
        }
    }

    @Test
    void aPlaylistIsWrittenAsItIsRead() {
        FakeExchange made = put("party", "{" + STEPS + "}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.answered("Location")).isEqualTo("/api/v1/playlists/party");
        assertThat(made.text())
                .isEqualTo("{\"id\":\"party\",\"label\":\"party\",\"repeat\":0,\"shuffle\":false,\"endScene\":null,"
                        + STEPS + "}");
        Playlist before = playlists.all.get("party");
        assertThat(put("party", api.get("playlists/party").text()).status()).isEqualTo(200);
        assertThat(playlists.all).containsEntry("party", before);
    }

    @Test
    void whatIsLeftOutStays() {
        put("party", "{\"label\":\"Party\",\"repeat\":2,\"shuffle\":true,\"endScene\":\"night\"," + STEPS + "}");
        put("party", "{\"label\":\"Late\"}");
        assertThat(playlists.all.get("party"))
                .isEqualTo(
                        new Playlist("party", "Late", playlists.all.get("party").steps(), 2, true, "night"));
        assertThat(playlists.all.get("party").steps()).hasSize(1);
        put("party", "{\"endScene\":null}");
        assertThat(playlists.all.get("party").endScene()).isNull();
    }

    @Test
    void badRequestsNameTheirField() {
        assertProblem("{\"steps\":[{\"scene\":\"a\",\"durationMs\":99}]}", "steps[0].durationMs", "100 to 86400000");
        assertProblem("{\"steps\":[{\"scene\":\"a\",\"durationMs\":86400001}]}", "steps[0].durationMs", "86400000");
        assertProblem("{\"steps\":[{\"durationMs\":1000}]}", "steps[0].scene", "missing");
        assertProblem("{\"steps\":[{\"scene\":\"a\"}]}", "steps[0].durationMs", "missing");
        assertProblem("{\"steps\":[7]}", "steps[0]", "an object");
        assertProblem(
                "{\"steps\":[{\"scene\":\"a\",\"durationMs\":1000,\"transition\":{\"kind\":\"jump\"}}]}",
                "steps[0].transition.kind",
                "'jump'");
        assertProblem("{\"steps\":[{\"scene\":\"a\",\"durationMs\":1000,\"ms\":1}]}", "steps[0].ms", "known fields");
        assertProblem("{\"repeat\":-1," + STEPS + "}", "repeat", "0 to 10000");
        assertProblem("{\"shuffle\":1," + STEPS + "}", "shuffle", "true or false");
        assertProblem("{\"id\":\"other\"," + STEPS + "}", "id", "'other'");
        assertProblem("{\"loop\":true," + STEPS + "}", "loop", "known fields");
        assertThat(playlists.all).isEmpty();
    }

    @Test
    void commandsAreAnsweredWithTheStatus() {
        put("party", "{" + STEPS + "}");
        assertThat(post("party/start").text())
                .isEqualTo("{\"running\":{\"playlist\":\"party\",\"step\":1,\"round\":2,\"remainingMs\":1500},"
                        + "\"reason\":null,\"saved\":true}");
        assertThat(api.get("playlists").json().getJsonObject("running").getString("playlist"))
                .isEqualTo("party");
        assertThat(post("party/next").status()).isEqualTo(422);
        control.saved = false;
        assertThat(post("party/stop").text()).isEqualTo("{\"running\":null,\"reason\":null,\"saved\":false}");
        assertThat(post("other/start").status()).isEqualTo(404);
        assertThat(post("other/next").status()).isEqualTo(404);
        assertThat(playlists.commands).containsExactly("start party", "stop party");
    }

    @Test
    void playlistsAreListedOrderedAndRemoved() {
        put("a", "{" + STEPS + "}");
        put("b", "{" + STEPS + "}");
        FakeExchange ordered = deliver(
                FakeExchange.of("PATCH", "/api/v1/playlists").body("application/json", "{\"order\":[\"b\",\"a\"]}"));
        assertThat(ordered.json().getJsonArray("playlists"))
                .extracting(one -> one.asJsonObject().getString("id"))
                .containsExactly("b", "a");
        assertThat(ordered.json().getString("reason")).isEqualTo("it was stopped");
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/playlists/b")).status())
                .isEqualTo(204);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/playlists/b")).status())
                .isEqualTo(404);
        assertThat(api.get("playlists/b").status()).isEqualTo(404);
    }

    @Test
    void lightIsEnoughForPlaylists() {
        assertThat(api.scope("PUT", "/v1/playlists/x")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("POST", "/v1/playlists/x/start")).isEqualTo(Scope.CONTROL);
    }

    private FakeExchange put(String id, String body) {
        return deliver(FakeExchange.of("PUT", "/api/v1/playlists/" + id).body("application/json", body));
    }

    private FakeExchange post(String path) {
        return api.send(FakeExchange.of("POST", "/api/v1/playlists/" + path));
    }

    private FakeExchange deliver(FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertProblem(String body, String field, String words) {
        FakeExchange answer = put("party", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().getString("field")).isEqualTo(field);
        assertThat(answer.json().getString("detail")).contains(words);
    }
}
