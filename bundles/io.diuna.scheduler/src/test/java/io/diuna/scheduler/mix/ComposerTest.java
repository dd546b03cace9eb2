// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    private static final long PERIOD = 16_666_667;

    private final List<Long> requests = new ArrayList<>();
    private final LayerStore store = new LayerStore(new VirtualClock(0));
    private int count;
    private final Composer composer = new Composer(
            (number, nanos) -> {
                requests.add(number);
                requests.add(nanos);
            },
            store);
    private final Canvas main = new Canvas(8, Thread.currentThread());
    private final Canvas side = new Canvas(4, Thread.currentThread());

    @Test
    void laysZonesOverSeveralStripsAndLeavesGapsBlack() {
        CompositionPlan.ZonePlan over =
                zone(new int[] {1, 2, 3, 4, 5}, 256, span(main, 5, 0, 3, false), span(side, 0, 3, 2, true));
        CompositionPlan.ZonePlan other = zone(new int[] {6, 7}, 256, span(main, 1, 0, 2, true));
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {over, other}, new Canvas[] {main, side}));
        composer.composeFrame(3, 4);
        assertThat(taken(main)).containsExactly(0, 7, 6, 0, 0, 1, 2, 3);
        assertThat(taken(side)).containsExactly(5, 4, 0, 0);
        assertThat(main.number()).isEqualTo(3);
        assertThat(side.nanos()).isEqualTo(4);
    }

    @Test
    void dimsEachZoneByItsOwnLevel() {
        CompositionPlan.ZonePlan dim = zone(new int[] {0xFF8040, 0x204060}, 128, span(main, 0, 0, 2, false));
        CompositionPlan.ZonePlan off = zone(new int[] {0xFFFFFF}, 0, span(main, 2, 0, 1, true));
        CompositionPlan.ZonePlan full = zone(new int[] {0xFFFFFF}, 256, span(main, 3, 0, 1, true));
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {dim, off, full}, new Canvas[] {main}));
        composer.composeFrame(1, 1);
        assertThat(taken(main)).startsWith(0x7F4020, 0x102030, 0, 0xFFFFFF);
    }

    @Test
    void dimsAllZonesByTheMastersLevelToo() {
        CompositionPlan.ZonePlan dim = zone(new int[] {0xFF8040}, 128, span(main, 0, 0, 1, false));
        CompositionPlan.ZonePlan full = zone(new int[] {0xFFFFFF}, 256, span(main, 1, 0, 1, false));
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {dim, full}, new Canvas[] {main}));
        composer.master().aim(LevelPlane.FULL / 2, Transition.CUT);
        composer.composeFrame(1, 1);
        assertThat(taken(main)).startsWith(0x3F2010, 0x7F7F7F);
    }

    @Test
    void putsScatteredPixelsWhereTheyBelong() {
        IndexMap scatter = new IndexMap(main, new int[] {2, 0, 0}, new int[] {1, 4, 6});
        CompositionPlan.ZonePlan dim = zone(new int[] {0x204060, 0xFFFFFF, 0xFF8040}, 128, scatter);
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {dim}, new Canvas[] {main}));
        composer.composeFrame(1, 1);
        assertThat(taken(main)).containsExactly(0, 0x7F4020, 0, 0, 0x102030, 0, 0x102030, 0);
    }

    @Test
    void leavesNothingOfEarlierFramesBehind() {
        composer.setPlan(new CompositionPlan(
                new CompositionPlan.ZonePlan[] {zone(new int[] {9, 9}, 256, span(main, 0, 0, 2, false))},
                new Canvas[] {main}));
        for (int number = 1; number <= 3; number++) {
            composer.composeFrame(number, number);
        }
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[0], new Canvas[] {main}));
        for (int number = 4; number <= 6; number++) {
            composer.composeFrame(number, number);
            assertThat(taken(main)).containsOnly(0);
        }
    }

    /** Promise F2. One pass over all zones publishes each canvas once per frame, for any number of zones. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 64})
    void handsEachCanvasOverOnceAFrame(int count) {
        Canvas long1 = new Canvas(128, Thread.currentThread());
        Canvas long2 = new Canvas(128, Thread.currentThread());
        CompositionPlan.ZonePlan[] zones = IntStream.range(0, count)
                .mapToObj(i -> zone(
                        new int[] {i + 1, i + 1}, 256, span(long1, 2 * i, 0, 2, false), span(long2, 2 * i, 0, 2, true)))
                .toArray(CompositionPlan.ZonePlan[]::new);
        composer.setPlan(new CompositionPlan(zones, new Canvas[] {long1, long2}));
        for (int number = 1; number <= 100; number++) {
            composer.composeFrame(number, number);
            for (Canvas canvas : new Canvas[] {long1, long2}) {
                int[] pixels = taken(canvas);
                assertThat(canvas.sequence()).isEqualTo(number);
                assertThat(canvas.refresh()).as("a second time").isFalse();
                assertThat(pixels).startsWith(count > 0 ? 1 : 0).endsWith(count == 64 ? 64 : 0);
            }
        }
    }

    @Test
    void requestsTheNextFrameFromTheLanes() {
        composer.prepare(8, 900);
        assertThat(requests).containsExactly(8L, 900L);
    }

    @Test
    void allocatesNothingWhileTransitionsGoOn() {
        Canvas canvas = new Canvas(16 * 30, Thread.currentThread());
        CompositionPlan.ZonePlan[] zones = new CompositionPlan.ZonePlan[16];
        TripleBuffer[] buffers = new TripleBuffer[32];
        ZoneTarget[] targets = new ZoneTarget[32];
        List<Transition.Kind> kinds = List.of(Transition.Kind.values());
        List<Easing> easings = List.of(Easing.values());
        for (int i = 0; i < 32; i++) {
            buffers[i] = new TripleBuffer(30);
            Transition.Kind kind = kinds.get(i % kinds.size());
            Transition way = new Transition(kind, Duration.ofMillis(400), easings.get(i % easings.size()));
            targets[i] = new ZoneTarget(PixelSource.of(buffers[i]), 256 * (64 + 6 * i), way);
        }
        for (int i = 0; i < 16; i++) {
            ZoneMix mix = new ZoneMix(30, targets[2 * i]);
            int start = 30 * i;
            PixelRegion scatter = new IndexMap(
                    canvas,
                    IntStream.range(20, 30).toArray(),
                    IntStream.range(20, 30).map(pixel -> start + 49 - pixel).toArray());
            zones[i] = placed(mix, 30, span(canvas, start, 0, 20, i % 2 == 0), scatter);
        }
        Composer busy = new Composer((number, nanos) -> {}, store);
        busy.setPlan(new CompositionPlan(zones, new Canvas[] {canvas}));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();

        run(busy, canvas, zones, buffers, targets, 1, 20_000);
        long least = Long.MAX_VALUE; // of several rounds: the JIT compiler makes the virtual machine allocate a little
        for (int round = 2; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long nothing = threads.getCurrentThreadAllocatedBytes() - before;
            before = threads.getCurrentThreadAllocatedBytes();
            run(busy, canvas, zones, buffers, targets, 10_000 * round + 1, 10_000);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before - nothing);
        }
        assertThat(least).isZero();
    }

    private static void run(
            Composer composer,
            Canvas canvas,
            CompositionPlan.ZonePlan[] zones,
            TripleBuffer[] buffers,
            ZoneTarget[] targets,
            long first,
            int frames) {
        for (long number = first; number < first + frames; number++) {
            for (TripleBuffer buffer : buffers) {
                Arrays.fill(buffer.back(), (int) number);
                buffer.publish(number, number * PERIOD);
            }
            if (number % 10 == 0) {
                for (int i = 0; i < zones.length; i++) {
                    zones[i].mix().aim(targets[2 * i + (int) (number / 10 % 2)]);
                }
            }
            composer.composeFrame(number, number * PERIOD);
            composer.prepare(number + 1, (number + 1) * PERIOD);
            canvas.refresh();
        }
    }

    private CompositionPlan.ZonePlan zone(int[] picture, int level, PixelRegion... areas) {
        TripleBuffer buffer = new TripleBuffer(picture.length);
        System.arraycopy(picture, 0, buffer.back(), 0, picture.length);
        buffer.publish(1, 1);
        ZoneMix mix = new ZoneMix(picture.length, new ZoneTarget(PixelSource.of(buffer), 256 * level, Transition.CUT));
        return placed(mix, picture.length, areas);
    }

    private CompositionPlan.ZonePlan placed(ZoneMix mix, int length, PixelRegion... areas) {
        String id = "zone-" + count++;
        store.putZone(id, length);
        return new CompositionPlan.ZonePlan(mix, new Overlay(store.layers().slot(id)), areas);
    }

    private static Span span(Canvas canvas, int at, int start, int length, boolean reversed) {
        return new Span(canvas, at, start, length, reversed);
    }

    private static int[] taken(Canvas canvas) {
        assertThat(canvas.refresh()).isTrue();
        int[] pixels = new int[canvas.length()];
        canvas.read(pixels);
        return pixels;
    }
}
