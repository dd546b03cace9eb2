// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Palette;
import io.diuna.api.color.PaletteSource;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.SourceRegistration;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.ThreadRegistry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteTrackerTest {

    private static final Palette DUSK = palette("dusk", 0x102030, 0xFFFFFF);
    private static final Palette DAWN = palette("dawn", 0xFF8040);

    private final TimeLimitedExecutor executor =
            new TimeLimitedExecutor(new ThreadRegistry().open("test"), new VirtualClock(5_000));
    private final PaletteRegistry registry = new PaletteRegistry();
    private final AtomicInteger changes = new AtomicInteger();
    private final PaletteTracker tracker =
            new PaletteTracker(registry, new Quarantine(), executor, changes::incrementAndGet);

    @BeforeEach
    void start() {
        executor.start();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void offersThePalettesOfASourceUntilItGoes() {
        add("org.sky", 0, 1, () -> List.of(DUSK, DAWN));
        assertThat(registry.palettes()).containsExactly(DAWN, DUSK);
        assertThat(tracker.provides("org.sky")).isTrue();
        tracker.removed("org.sky");
        assertThat(registry.palettes()).isEmpty();
        assertThat(changes).hasValue(2);
    }

    @Test
    void ofTwoSourcesTheHigherRankingWinsThenTheOlder() {
        Palette other = palette("dusk", 0);
        Palette third = palette("dusk", 1);
        add("org.sky", 0, 5, () -> List.of(DUSK));
        add("org.later", 0, 6, () -> List.of(other));
        assertThat(registry.palettes()).containsExactly(DUSK);
        add("org.ranked", 1, 7, () -> List.of(third));
        assertThat(registry.palettes()).containsExactly(third);
        tracker.removed("org.ranked");
        tracker.removed("org.sky");
        assertThat(registry.palettes()).containsExactly(other);
    }

    @Test
    void refusesWhatNoZoneCouldUseAndNamesIt() {
        assertRefused(PaletteTrackerTest::nothing, "returned null");
        assertRefused(() -> Arrays.asList(DUSK, null), "null in it");
        assertRefused(() -> List.of(DUSK, palette("dusk", 1)), "two of its palettes have the id 'dusk'");
        assertRefused(() -> List.of(palette("Dusk 2", 1)), "'Dusk 2'", "lower-case letters");
        assertRefused(() -> List.of(Palette.of("long", "Long", Collections.nCopies(65, 1))), "'long' has 65 colours");
        assertRefused(() -> List.of(palette("white", 0x01000000)), "'white'", "0xFFFFFF");
        assertRefused(
                () -> IntStream.range(0, 201)
                        .mapToObj(number -> palette("p" + number, 0))
                        .toList(),
                "201 palettes",
                "at most 200");
        assertRefused(
                () -> {
                    throw new IllegalStateException("no file");
                },
                "no file");
    }

    private void assertRefused(PaletteSource source, String... words) {
        add("org.sky", 0, 1, source);
        assertThat(tracker.failure("org.sky"))
                .contains("A palette source of plugin org.sky 1.2.0 cannot be used")
                .contains(words);
        assertThat(registry.palettes()).isEmpty();
    }

    private void add(String plugin, int ranking, long serviceId, PaletteSource source) {
        tracker.added(
                plugin,
                new SourceRegistration<>(
                        new PluginId(plugin, "1.2.0", 1), "a palette source", ranking, serviceId, () -> source));
        executor.call("test", "it did not answer", 30_000, () -> true);
    }

    private static Palette palette(String id, Integer... colors) {
        return Palette.of(id, id, List.of(colors));
    }

    /** Returns null, against the annotations. */
    @SuppressWarnings("NullAway")
    private static List<Palette> nothing() {
        return null;
    }
}
