// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Easing;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class PlaylistLibraryTest {

    private static final PlaylistStep RED = new PlaylistStep("red", Duration.ofSeconds(10), Transition.DEFAULT);
    private static final PlaylistStep BLUE = new PlaylistStep(
            "blue",
            Duration.ofMillis(100),
            new Transition(Transition.Kind.WIPE, Duration.ofMinutes(10), Easing.QUAD_IN));
    private static final Playlist PARTY = new Playlist("party", "Party", List.of(RED, BLUE), 3, true, "night");

    private static final String DOCUMENT = """
            {"version":1,"playlists":[{"id":"party","label":"Party","repeat":3,"shuffle":true,"endScene":"night",\
            "steps":[{"scene":"red","durationMs":10000,"transition":{"kind":"crossfade","durationMs":400,\
            "easing":"cubic-in-out"}},{"scene":"blue","durationMs":100,"transition":{"kind":"wipe",\
            "durationMs":600000,"easing":"quad-in"}}]},{"id":"plain","label":"plain","repeat":0,"shuffle":false,\
            "steps":[{"scene":"red","durationMs":10000,"transition":{"kind":"crossfade","durationMs":400,\
            "easing":"cubic-in-out"}}]}]}""";

    private final MemoryStore store = new MemoryStore();
    private final Set<String> scenes = new HashSet<>(Set.of("red", "blue", "night"));
    private final List<String> events = new ArrayList<>();
    private PlaylistLibrary playlists = open();

    @Test
    void playlistsSurviveARestart() {
        Playlist plain = new Playlist("plain", "plain", List.of(RED), 0, false, null);
        assertThat(playlists.put(PARTY)).isTrue();
        assertThat(playlists.put(plain)).isTrue();
        assertThat(store.documents).containsEntry("playlists", DOCUMENT);
        playlists = open();
        assertThat(playlists.all()).containsExactly(PARTY, plain);
        playlists.order(List.of("plain"));
        assertThat(playlists.put(PARTY)).isFalse();
        assertThat(playlists.remove("plain")).isTrue();
        assertThat(playlists.remove("plain")).isFalse();
        assertThat(open().all()).containsExactly(PARTY);
        assertThat(events)
                .containsExactly("PLAYLIST:party", "PLAYLIST:plain", "PLAYLIST:", "PLAYLIST:party", "PLAYLIST:plain");
    }

    @Test
    void whatIsInvalidIsRefusedWithItsField() {
        refused("id", new Playlist("Party", "x", List.of(RED), 0, false, null));
        refused("label", new Playlist("party", "", List.of(RED), 0, false, null));
        refused("repeat", new Playlist("party", "x", List.of(RED), -1, false, null));
        refused("repeat", new Playlist("party", "x", List.of(RED), 10_001, false, null));
        refused("steps", new Playlist("party", "x", List.of(), 0, false, null));
        refused("steps", new Playlist("party", "x", Collections.nCopies(101, RED), 0, false, null));
        refused("steps[1].durationMs", withSecond("red", Duration.ofMillis(99)));
        refused("steps[1].durationMs", withSecond("red", Duration.ofHours(24).plusMillis(1)));
        refused("steps[1].scene", withSecond("green", Duration.ofSeconds(1)));
        refused("endScene", new Playlist("party", "x", List.of(RED), 0, false, "green"));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> playlists.require("party"));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> playlists.order(List.of("party")));
        assertThat(playlists.all()).isEmpty();
        playlists.put(new Playlist("party", "x", Collections.nCopies(100, RED), 10_000, false, null));
    }

    @Test
    void aPlaylistCanBeChangedAlthoughItsScenesWereDeleted() {
        playlists.put(PARTY);
        scenes.clear();
        playlists.put(new Playlist("party", "Late", List.of(BLUE), 0, false, "night"));
        refused("id", new Playlist("Other", "x", List.of(BLUE), 0, false, null));
        refused("steps[0].scene", new Playlist("other", "x", List.of(BLUE), 0, false, null));
        assertThat(playlists.require("party").label()).isEqualTo("Late");
    }

    @Test
    void thereAreAHundredAtMost() {
        for (int i = 0; i < PlaylistLibrary.MOST; i++) {
            playlists.put(new Playlist("p" + i, "x", List.of(RED), 0, false, null));
        }
        refused("id", PARTY);
        assertThat(playlists.put(new Playlist("p7", "y", List.of(RED), 0, false, null)))
                .isFalse();
    }

    @Test
    void aDocumentWithADamagedMemberIsNotRead() {
        PlaylistDocument format = new PlaylistDocument();
        assertThat(format.read(DOCUMENT.getBytes(UTF_8))).hasSize(2);
        for (String wrong : List.of(
                "",
                "[]",
                DOCUMENT.replace("\"version\":1", "\"version\":2"),
                DOCUMENT.replace("\"label\":\"Party\"", "\"label\":1"),
                DOCUMENT.replace("\"label\":\"Party\",", ""),
                DOCUMENT.replace("\"repeat\":3", "\"repeat\":3.5"),
                DOCUMENT.replace("\"repeat\":3", "\"repeat\":-1"),
                DOCUMENT.replace("\"shuffle\":true", "\"shuffle\":1"),
                DOCUMENT.replace("\"endScene\":\"night\"", "\"endScene\":7"),
                DOCUMENT.replace("\"durationMs\":100,", "\"durationMs\":1,"),
                DOCUMENT.replace("\"durationMs\":100,", "\"durationMs\":99999999999,"),
                DOCUMENT.replace("\"durationMs\":600000", "\"durationMs\":600001"),
                DOCUMENT.replace("quad-in", "slow"),
                DOCUMENT.replace("\"scene\":\"blue\",", ""),
                DOCUMENT.substring(0, DOCUMENT.length() / 2))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> format.read(wrong.getBytes(UTF_8)));
        }
    }

    private static Playlist withSecond(String scene, Duration duration) {
        return new Playlist(
                "party", "x", List.of(RED, new PlaylistStep(scene, duration, Transition.CUT)), 0, false, null);
    }

    private void refused(String field, Playlist playlist) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> playlists.put(playlist))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    private PlaylistLibrary open() {
        return new PlaylistLibrary(
                new Library<>(store, "playlists", new PlaylistDocument(), NOPLogger.NOP_LOGGER),
                scenes::contains,
                (kind, id) -> events.add(kind + ":" + id));
    }
}
