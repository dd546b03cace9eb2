// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSink;
import io.diuna.api.layer.FrameSource;
import io.diuna.scheduler.base.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid and invalid submissions. */
class BundleFrameSinkTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final VirtualClock clock = new VirtualClock(0);
    private final LayerStore store = new LayerStore(clock);
    private final BundleFrameSink sink = new BundleFrameSink(store);
    private final FrameSource source = sink.open("test", FramePriority.PULSE);

    @BeforeEach
    void layOutTheZones() {
        store.putZone("side", 3);
        store.putZone("main", 4);
    }

    @Test
    void refusesZonesThatDoNotExistAndNamesThoseThatDo() {
        assertThatThrownBy(() -> source.fill("nave", 1, SECOND))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.field()).isEqualTo("zone"))
                .hasMessage("There is no zone 'nave'; the zones are: main, side");
        assertThatThrownBy(() -> source.pixels("nave", new int[3], SECOND)).isInstanceOf(ConfigurationException.class);
        store.removeZone("side");
        assertThatThrownBy(() -> source.range("side", 0, 1, 1, SECOND)).isInstanceOf(ConfigurationException.class);
        source.clear("nave");
    }

    @Test
    void coversNoZoneWhenOneOfSeveralDoesNotExist() {
        assertThatThrownBy(() -> source.fill(Map.of("main", 1, "side", 2, "nave", 3), SECOND))
                .isInstanceOf(ConfigurationException.class);
        assertThat(stack("main").size()).isZero();
        assertThat(stack("side").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S", "PT1000000000H"})
    void refusesTimesToLiveOutOfRange(String ttl) {
        assertThatThrownBy(() -> source.fill("main", 1, Duration.parse(ttl)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 0 and at most 24 hours");
        assertThat(stack("main").size()).isZero();
    }

    @Test
    void refusesRangesBeforeTheZone() {
        assertThatThrownBy(() -> source.range("main", -1, 2, 1, SECOND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.range("main", 0, -2, 1, SECOND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.range("main", -1, new int[2], SECOND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stack("main").size()).isZero();
    }

    @Test
    void keepsACopyThatIsNoLongerThanTheZone() {
        int[] pixels = {1, 2, 3, 4, 5, 6};
        source.pixels("main", pixels, SECOND);
        pixels[0] = 9;
        assertThat(stack("main").frame(0).pixels()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsOneFrameASourceAndNoneThatIsOver() {
        FrameSource other = sink.open("other", FramePriority.DEBUG);
        for (int i = 0; i < 100; i++) {
            source.fill("main", i, SECOND);
            other.fill("main", i, SECOND);
        }
        assertThat(stack("main").size()).isEqualTo(2);
        clock.pass(SECOND.toNanos());
        source.fill("main", 1, SECOND);
        assertThat(stack("main").size()).isEqualTo(1);
    }

    @Test
    void refusesASecondSourceOfTheSameNameAndPriorityUntilTheFirstIsClosed() {
        assertThatThrownBy(() -> new BundleFrameSink(store).open("test", FramePriority.PULSE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'test' at priority PULSE is open already");
        FrameSource higher = sink.open("test", FramePriority.DEBUG);
        source.close();
        source.close();
        FrameSource second = sink.open("test", FramePriority.PULSE);
        source.close();
        second.fill("main", 1, SECOND);
        higher.fill("main", 1, SECOND);
        assertThat(stack("main").size()).isEqualTo(2);
    }

    @Test
    void takesNothingFromAClosedSource() {
        source.fill(Map.of("main", 1, "side", 1), SECOND);
        source.close();
        assertThat(stack("main").size()).isZero();
        assertThat(stack("side").size()).isZero();
        assertThatThrownBy(() -> source.fill("main", 1, SECOND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'test'");
        sink.open("test", FramePriority.PULSE);
        assertThatThrownBy(() -> source.fill("main", 1, SECOND)).isInstanceOf(IllegalStateException.class);
        source.clear("main");
    }

    @Test
    void closesAllSourcesOfASinkAndNoOthers() {
        BundleFrameSink other = new BundleFrameSink(store);
        FrameSource stays = other.open("stays", FramePriority.PULSE);
        FrameSource goes = sink.open("goes", FramePriority.DEBUG);
        for (FrameSource each : List.of(source, stays, goes)) {
            each.fill(Map.of("main", 1, "side", 1), SECOND);
        }
        sink.close();
        assertThat(stack("main").size()).isEqualTo(1);
        assertThat(stack("side").size()).isEqualTo(1);
        stays.fill("main", 1, SECOND);
        assertThatThrownBy(() -> goes.fill("main", 1, SECOND)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sink.open("late", FramePriority.DEBUG)).isInstanceOf(IllegalStateException.class);
        other.open("late", FramePriority.DEBUG);
    }

    @Test
    void opensSoManySourcesAndNoMore() {
        List<FrameSource> open = new ArrayList<>(List.of(source));
        while (open.size() < FrameSink.MAX_SOURCES) {
            open.add(sink.open("source-" + open.size(), FramePriority.PULSE));
        }
        assertThatThrownBy(() -> sink.open("one-more", FramePriority.PULSE))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("256");
        open.get(17).close();
        sink.open("one-more", FramePriority.PULSE);
        assertThatThrownBy(() -> sink.open(" ", FramePriority.IDLE)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void findsEachOfAThousandZonesWhileOthersAreAddedAndRemoved() {
        for (int i = 0; i < 1_000; i++) {
            store.putZone("zone-" + i, 1);
        }
        for (int i = 0; i < 1_000; i += 3) {
            store.removeZone("zone-" + i);
        }
        for (int i = 0; i < 1_000; i += 6) {
            store.putZone("zone-" + i, 1);
        }
        for (int i = 0; i < 1_000; i++) {
            if (i % 3 != 0 || i % 6 == 0) {
                source.fill("zone-" + i, i, SECOND);
            }
        }
        for (int i = 0; i < 1_000; i++) {
            if (i % 3 != 0 || i % 6 == 0) {
                assertThat(stack("zone-" + i).frame(0).pixels()).containsExactly(i);
            }
        }
    }

    @Test
    void showsNoFrameOfAZoneThatIsGoneOnItsSuccessor() {
        ZoneSlot before = store.layers().slot("main");
        source.fill("main", 1, SECOND);
        store.removeZone("main");
        store.putZone("other", 4);
        source.fill("other", 2, SECOND);
        assertThat(store.layers().slot("other").index()).isEqualTo(before.index());
        assertThat(store.layers().over(before).size()).isZero();
        assertThat(stack("other").frame(0).pixels()).containsExactly(2);
    }

    private LayerStack stack(String zone) {
        return store.layers().over(store.layers().slot(zone));
    }
}
