// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import io.diuna.shell.FakeShow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaylistCommandTest {

    private static final PlaylistStatus STOPPED = new PlaylistStatus(null, 0, 0, Duration.ZERO, null);

    private static final Transition CUT =
            new Transition(Transition.Kind.CUT, Transition.DEFAULT.duration(), Transition.DEFAULT.easing());

    private final Map<String, Playlist> saved = new LinkedHashMap<>();
    private PlaylistStatus status = STOPPED;
    private final PlaylistAdmin admin = new PlaylistAdmin() {
        @Override
        public List<Playlist> playlists() {
            return List.copyOf(saved.values());
        }

        @Override
        public Optional<Playlist> playlist(String id) {
            return Optional.ofNullable(saved.get(id));
        }

        @Override
        public boolean put(Playlist playlist) {
            return saved.put(playlist.id(), playlist) == null;
        }

        @Override
        public boolean remove(String id) {
            return saved.remove(id) != null;
        }

        @Override
        public void order(List<String> ids) {
            ids.forEach(id -> saved.put(id, saved.remove(id)));
        }

        @Override
        public PlaylistStatus status() {
            return status;
        }

        @Override
        public PlaylistStatus start(String id) {
            status = new PlaylistStatus(id, 0, 1, Duration.ofSeconds(30), null);
            return status;
        }

        @Override
        public PlaylistStatus stop(String id) {
            return stop();
        }

        @Override
        public PlaylistStatus stop() {
            status = STOPPED;
            return status;
        }

        @Override
        public PlaylistStatus next(String id) {
            throw new ConfigurationException("id", "Playlist '" + id + "' does not run");
        }
    };

    private final PlaylistCommand playlist = new PlaylistCommand(new FakeShow(), admin);

    private String run(String... words) {
        return playlist.run(List.of(words));
    }

    @Test
    void savesStartsAndStops() {
        assertThat(run("save", "night", "steps=evening:30,party:2.5", "transition=cut", "repeat=2", "endScene=evening"))
                .isEqualTo("Saved new playlist 'night'\n");
        assertThat(saved.get("night"))
                .isEqualTo(new Playlist(
                        "night",
                        "night",
                        List.of(
                                new PlaylistStep("evening", Duration.ofSeconds(30), CUT),
                                new PlaylistStep("party", Duration.ofMillis(2500), CUT)),
                        2,
                        false,
                        "evening"));
        assertThat(run("start", "night"))
                .isEqualTo("Playlist 'night' runs: step 1, round 1, 30 s until the next step\n");
        assertThat(new PlaylistsCommand(admin).run(List.of())).isEqualTo("""
                PLAYLIST  LABEL  RUNS  REPEAT  SHUFFLE  STEPS                 END SCENE
                night     night  yes   2       no       evening:30,party:2.5  evening
                Playlist 'night' runs: step 1, round 1, 30 s until the next step
                """);
        assertThat(run("stop", "night")).isEqualTo("No playlist runs\n");
    }

    @Test
    void whatIsLeftOutStays() {
        run("save", "night", "steps=evening:30", "endScene=evening", "shuffle=on");
        run("save", "night", "label=Night", "endScene=none");
        assertThat(saved.get("night").steps()).hasSize(1);
        assertThat(saved.get("night").shuffle()).isTrue();
        assertThat(saved.get("night").endScene()).isNull();
        assertThat(run("delete", "night")).isEqualTo("Deleted playlist 'night'\n");
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> run("save", "night", "steps=evening"))
                .hasMessage("'evening' is not a step; use SCENE:SECONDS with 0.1 to 86400 seconds, such as evening:30");
        assertThatThrownBy(() -> run("save", "night", "steps=a:1,b:0"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.field()).isEqualTo("steps[1]"));
        assertThatThrownBy(() -> run("save", "night", "repeat=-1"))
                .hasMessage("'repeat' must be a whole number from 0 to 10000");
        assertThatThrownBy(() -> run("next", "night")).hasMessage("Playlist 'night' does not run");
        assertThatThrownBy(() -> run("delete", "night")).hasMessage("There is no playlist 'night'");
        assertThat(saved).isEmpty();
    }
}
