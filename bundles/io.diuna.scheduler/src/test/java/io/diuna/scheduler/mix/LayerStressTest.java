// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import io.diuna.task.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Many threads submit while frames are shown. The clock is stopped: the picture depends on their order alone. */
class LayerStressTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int LENGTH = 8;

    /** Promise T3. */
    @Test
    void showsTheLastWriteOfEachZoneAndNoTornFrame() {
        int threads = 64;
        int pushes = 100_000;
        LayerHarness harness = new LayerHarness(threads * LENGTH);
        FrameSource shared = harness.sink.open("shared", FramePriority.REALTIME);
        List<Thread> writers = new ArrayList<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch looked = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            String zone = "zone-" + i;
            harness.zone(zone, LENGTH, 0);
            writers.add(thread(failure, () -> {
                int[] pixels = new int[LENGTH];
                for (int push = 1; push <= pushes; push++) {
                    if (push == pushes) {
                        Await.latch(looked); // else all might be over before the first look
                    }
                    draw(pixels, push);
                    shared.pixels(zone, pixels, LONG);
                }
            }));
        }
        long frames = 0;
        while (writers.stream().anyMatch(Thread::isAlive)) {
            int[] seen = harness.frame();
            for (int zone = 0; zone < threads; zone++) {
                assertWhole(seen, zone * LENGTH);
            }
            frames++;
            looked.countDown();
        }
        writers.forEach(Await::end);
        assertThat(failure.get()).isNull();
        assertThat(frames).as("frames that were looked at meanwhile").isPositive();
        int[] last = harness.frame();
        for (int zone = 0; zone < threads; zone++) {
            assertThat(last[zone * LENGTH]).as("zone " + zone).isEqualTo(pushes);
        }
    }

    /** Promise T3. */
    @Test
    void showsFramesOfSeveralZonesAtTheSameFrame() {
        int zones = 40;
        LayerHarness harness = new LayerHarness(zones);
        FrameSource pairs = harness.sink.open("all", FramePriority.REALTIME);
        Map<Integer, Map<String, Integer>> colors = new HashMap<>();
        for (int zone = 0; zone < zones; zone++) {
            harness.zone("zone-" + zone, 1, 0);
            for (int color = 0; color < 1_000; color++) {
                colors.computeIfAbsent(color, key -> new HashMap<>()).put("zone-" + zone, color);
            }
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(thread(failure, () -> {
                for (int push = 0; push < 20_000; push++) {
                    pairs.fill(colors.get(push % 1_000), LONG);
                }
            }));
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            int[] seen = harness.frame();
            for (int color : seen) {
                if (color != seen[0]) {
                    assertThat(seen).containsOnly(seen[0]);
                }
            }
        }
        writers.forEach(Await::end);
        assertThat(failure.get()).isNull();
    }

    /** Promise F3. A transition is on the canvas at the next tick, whatever is submitted below it. */
    @Test
    void showsATransitionAtTheNextTickDuringAFlood() {
        LayerHarness harness = new LayerHarness(LENGTH);
        harness.zone("main", LENGTH, 0);
        FrameSource transition = harness.sink.open("transition", FramePriority.TRANSITION);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong poured = new AtomicLong();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch flowing = new CountDownLatch(3);
        List<Thread> flood = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            FrameSource low = harness.sink.open("low-" + i, i == 0 ? FramePriority.MANUAL : FramePriority.PULSE);
            flood.add(thread(failure, () -> {
                int[] pixels = new int[LENGTH];
                while (!ended.get()) {
                    draw(pixels, 1);
                    low.pixels("main", pixels, LONG);
                    poured.incrementAndGet();
                    flowing.countDown();
                }
            }));
        }
        Await.latch(flowing);
        try {
            for (int i = 1; i <= 1_000; i++) {
                long due = 100L * i; // else time would pass before a flood without a processor has ended
                Await.until("the flood goes on", () -> poured.get() >= due);
                transition.fill("main", 0xF0000000 + i, LONG);
                assertThat(harness.next()).containsOnly(0xF0000000 + i);
                transition.clear("main");
                int[] seen = harness.next();
                assertThat(seen[0]).isEqualTo(1);
                assertWhole(seen, 0);
            }
        } finally {
            ended.set(true);
        }
        flood.forEach(Await::end);
        assertThat(failure.get()).isNull();
    }

    private static Thread thread(AtomicReference<Throwable> failure, Runnable work) {
        Thread thread = new Thread(work, "submits");
        thread.setUncaughtExceptionHandler((which, e) -> failure.set(e));
        thread.start();
        return thread;
    }

    /** A picture with its number in the first pixel, and a checksum of the others in the last. */
    private static void draw(int[] pixels, int number) {
        pixels[0] = number;
        for (int i = 1; i < LENGTH - 1; i++) {
            pixels[i] = number * 31 + i;
        }
        pixels[LENGTH - 1] = checksum(pixels, 0);
    }

    private static void assertWhole(int[] seen, int at) {
        if (seen[at] != 0 && seen[at + LENGTH - 1] != checksum(seen, at)) {
            assertThat(seen[at + LENGTH - 1])
                    .as("checksum of pixels from " + at)
                    .isEqualTo(checksum(seen, at));
        }
    }

    private static int checksum(int[] pixels, int at) {
        int sum = 17;
        for (int i = at; i < at + LENGTH - 1; i++) {
            sum = sum * 31 + pixels[i];
        }
        return sum;
    }
}
