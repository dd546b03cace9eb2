// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStatus;
import io.diuna.platform.schedule.PlaylistStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

/** Playlists in virtual time. */
class PlaylistPlayerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Set<String> deleted = new HashSet<>();
    private final Map<String, SceneRecall> limited = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final PlaylistLibrary playlists = new PlaylistLibrary(
            new Library<>(new MemoryStore(), "playlists", new PlaylistDocument(), NOPLogger.NOP_LOGGER),
            scene -> true,
            (kind, id) -> {});
    private @Nullable String saved;
    private long now = Long.MAX_VALUE - SECOND.toNanos(); // the clock may overflow
    private PlaylistPlayer player = open();

    private final class Light implements PlaylistLight {

        @Override
        public SceneRecall show(String scene, Transition transition) {
            SceneRecall recall = preview(scene);
            if (!recall.zones().isEmpty()) {
                shown.add(scene);
            }
            return recall;
        }

        @Override
        public SceneRecall preview(String scene) {
            if (deleted.contains(scene)) {
                throw new ConfigurationException("id", "Scene '" + scene + "' not found");
            }
            return limited.getOrDefault(scene, new SceneRecall(List.of("left"), Map.of()));
        }

        @Override
        public void save(@Nullable String playlist) {
            saved = playlist;
        }
    }

    @Test
    void stepsFollowAtTheirDeadlines() {
        put("p", 0, false, null, step("a", 1000), step("b", 500));
        PlaylistStatus status = player.start("p");
        assertThat(status).isEqualTo(new PlaylistStatus("p", 0, 1, SECOND, null));
        assertThat(player.run()).isEqualTo(SECOND.toNanos());
        pass(400);
        assertThat(player.status().remaining()).isEqualTo(Duration.ofMillis(600));
        pass(600);
        assertThat(player.status()).isEqualTo(new PlaylistStatus("p", 1, 1, Duration.ofMillis(500), null));
        pass(500);
        assertThat(player.status().round()).isEqualTo(2);
        assertThat(shown).containsExactly("a", "b", "a");
        assertThat(saved).isEqualTo("p");
        assertThat(events).containsExactly("PLAYLIST:p", "PLAYLIST:p", "PLAYLIST:p");
    }

    @Test
    void aShortDelayDoesNotAddUp() {
        put("p", 0, false, null, step("a", 100), step("b", 100));
        player.start("p");
        pass(109);
        assertThat(shown).as("9 ms late").hasSize(2);
        pass(91);
        assertThat(shown).as("on the grid again").hasSize(3);
        pass(151);
        assertThat(shown).as("too late for the grid").hasSize(4);
        pass(99);
        assertThat(shown).hasSize(4);
        pass(1);
        assertThat(shown).hasSize(5);
    }

    @Test
    void aLateWakeUpGoesOnFromNowWithoutABurst() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000), step("c", 1000));
        player.start("p");
        pass(60_000);
        assertThat(shown).containsExactly("a", "b");
        assertThat(player.status().remaining()).isEqualTo(SECOND);
        pass(999);
        assertThat(shown).hasSize(2);
        pass(1);
        assertThat(shown).containsExactly("a", "b", "c");
    }

    @Test
    void theEndSceneFollowsTheLastRound() {
        put("p", 2, false, "end", step("a", 1000), step("b", 1000));
        player.start("p");
        passSeconds(4);
        assertThat(shown).containsExactly("a", "b", "a", "b", "end");
        assertThat(player.status()).isEqualTo(new PlaylistStatus(null, 0, 0, Duration.ZERO, null));
        assertThat(saved).isNull();
        assertThat(player.run()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void anEndSceneThatIsMissingIsTold() {
        put("p", 1, false, "end", step("a", 1000));
        deleted.add("end");
        player.start("p");
        passSeconds(1);
        assertThat(player.status().reason()).contains("'p' has ended", "'end' does not exist");
    }

    @Test
    void whatCannotBeShownIsSkipped() {
        put("p", 1, false, null, step("a", 1000), step("b", 1000), step("c", 1000));
        deleted.add("a");
        limited.put("c", new SceneRecall(List.of(), Map.of("left", "Animation 'spark' not found")));
        assertThat(player.start("p").step()).isEqualTo(1);
        passSeconds(1);
        assertThat(shown).containsExactly("b");
        assertThat(player.status().reason()).as("it came to its end").isNull();
    }

    @Test
    void aPlaylistOfWhichNothingCanBeShownStopsAndSaysWhy() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        deleted.addAll(List.of("a", "b"));
        assertThat(player.start("p").reason()).contains("'p' stopped", "Scene 'b' does not exist");
        assertThat(player.status().playlist()).isNull();
        assertThat(saved).isNull();

        deleted.clear();
        player.start("p");
        deleted.addAll(List.of("a", "b"));
        passSeconds(1);
        assertThat(player.status().reason()).contains("'p' stopped");
        assertThat(player.run()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shuffleShowsEachStepOnceARoundAndNoSceneTwiceInARow() {
        PlaylistStep[] steps =
                Stream.of("a", "b", "c", "d").map(id -> step(id, 100)).toArray(PlaylistStep[]::new);
        put("p", 500, true, null, steps);
        player.start("p");
        for (int i = 0; i < 2000; i++) {
            pass(100);
        }
        assertThat(shown).hasSize(2000);
        Set<String> orders = new HashSet<>();
        for (int i = 0; i < 2000; i += 4) {
            assertThat(shown.subList(i, i + 4)).containsExactlyInAnyOrder("a", "b", "c", "d");
            orders.add(shown.subList(i, i + 4).toString());
        }
        assertThat(orders).hasSize(24);
        for (int i = 1; i < 2000; i++) {
            assertThat(shown.get(i)).isNotEqualTo(shown.get(i - 1));
        }
    }

    @Test
    void theSeamHoldsAlsoWhenTheFirstOfARoundIsSkipped() {
        put("p", 0, true, null, step("a", 100), step("b", 100), step("c", 100));
        deleted.add("b");
        player.start("p");
        for (int i = 0; i < 300; i++) {
            pass(100);
        }
        for (int i = 1; i < shown.size(); i++) {
            assertThat(shown.get(i)).isNotEqualTo(shown.get(i - 1));
        }
    }

    @Test
    void aRecallByACommandStopsIt() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        player.start("p");
        player.beforeRecall();
        assertThat(player.status().reason()).contains("a command showed a scene");
        assertThat(saved).isNull();
        passSeconds(5);
        assertThat(shown).containsExactly("a");
        player.beforeRecall();
        assertThat(events).as("start and stop").hasSize(2);
    }

    @Test
    void startStopAndNext() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        put("q", 0, false, null, step("c", 1000));
        player.start("p");
        pass(300);
        assertThat(player.next("p")).isEqualTo(new PlaylistStatus("p", 1, 1, SECOND, null));
        assertThat(player.start("q").playlist()).isEqualTo("q");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> player.next("p"))
                .withMessageContaining("'p' does not run");
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> player.start("unknown"));
        assertThat(player.stop("p").playlist()).as("another one runs").isEqualTo("q");
        assertThat(player.stop("q").playlist()).isNull();
        player.start("p");
        assertThat(player.stop()).isEqualTo(new PlaylistStatus(null, 0, 0, Duration.ZERO, null));
        passSeconds(5);
        assertThat(shown).containsExactly("a", "b", "c", "a");
    }

    @Test
    void aChangedPlaylistGoesOnWithItsNewSteps() {
        put("p", 1, false, null, step("a", 1000), step("b", 1000), step("c", 1000));
        player.start("p");
        passSeconds(1);
        put("p", 1, false, null, step("a", 1000), step("b", 3000), step("x", 1000), step("c", 1000));
        player.changed("p");
        assertThat(player.status().remaining()).as("the step at hand is longer").isEqualTo(Duration.ofSeconds(3));
        passSeconds(2);
        assertThat(shown).containsExactly("a", "b");
        passSeconds(2);
        assertThat(shown).containsExactly("a", "b", "x", "c");

        put("p", 1, false, null, step("y", 1000));
        player.changed("p");
        assertThat(player.status().playlist()).as("its step goes on").isEqualTo("p");
        passSeconds(1);
        assertThat(player.status().playlist()).as("that was the last round").isNull();
        assertThat(shown).hasSize(4);
    }

    @Test
    void aShorterStepEndsAtOnceAndARemovedPlaylistStops() {
        put("p", 0, false, null, step("a", 86_400_000), step("b", 1000));
        player.start("p");
        passSeconds(100);
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        player.changed("p");
        player.run();
        assertThat(shown).containsExactly("a", "b");
        playlists.remove("p");
        player.changed("p");
        assertThat(player.status().reason()).contains("'p' was removed");
    }

    @Test
    void afterARestartTheFirstStepIsTriedUntilAllOfItCanBeShown() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        limited.put("a", new SceneRecall(List.of(), Map.of("left", "Zone 'left' not found")));
        saved = "p";
        player = open();
        player.resume("p");
        assertThat(player.status().playlist()).isEqualTo("p");
        pass(1000);
        assertThat(shown).isEmpty();
        limited.put("a", new SceneRecall(List.of("left"), Map.of("right", "Animation 'spark' not found")));
        pass(500);
        assertThat(shown)
                .as("commands of the user hold until all of it can be shown")
                .isEmpty();
        limited.clear();
        pass(500);
        pass(999);
        assertThat(shown).containsExactly("a");
        pass(1);
        assertThat(shown).containsExactly("a", "b");
        assertThat(saved).isEqualTo("p");
    }

    @Test
    void afterARestartItIsNotWaitedForLongerThanHalfAMinute() {
        put("p", 0, false, null, step("a", 1000), step("b", 1000));
        deleted.add("a");
        player.resume("p");
        for (int i = 0; i < 59; i++) {
            pass(500);
        }
        assertThat(shown).isEmpty();
        pass(500);
        assertThat(shown).containsExactly("b");

        deleted.add("b");
        player = open();
        player.resume("p");
        for (int i = 0; i < 60; i++) {
            pass(500);
        }
        assertThat(player.status().reason()).contains("none of its scenes can be shown");
        player.resume("gone");
        assertThat(saved).isNull();
    }

    private PlaylistPlayer open() {
        return new PlaylistPlayer(
                playlists,
                new Light(),
                (kind, id) -> events.add(kind + ":" + id),
                () -> now,
                new Random(42),
                NOPLogger.NOP_LOGGER);
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
        player.run();
    }

    private void passSeconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            pass(1000);
        }
    }

    private void put(String id, int repeat, boolean shuffle, @Nullable String end, PlaylistStep... steps) {
        playlists.put(new Playlist(id, id, List.of(steps), repeat, shuffle, end));
    }

    private static PlaylistStep step(String scene, long millis) {
        return new PlaylistStep(scene, Duration.ofMillis(millis), Transition.CUT);
    }
}
