// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.base.ForeignException;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZoneRendererTest {

    private final VirtualClock clock = new VirtualClock(1_000);

    @Test
    void isClaimedOnceATick() {
        ZoneRenderer performance = perform(frame -> {});
        assertThat(performance.claim(5, 5)).isTrue();
        assertThat(performance.claim(5, 5)).isFalse();
        assertThat(performance.claim(6, 6)).as("while it is drawn").isFalse();
        performance.render(5, 50, clock.nanos());
        assertThat(performance.claim(5, 5)).isFalse();
        assertThat(performance.claim(4, 4)).isFalse();
        assertThat(performance.claim(6, 6)).isTrue();
    }

    @Test
    void isDrawnByOneThreadAtATimeWhoeverClaimsIt() {
        int ticks = 50_000;
        int[] drawn = new int[1]; // plain on purpose: the claim must order the threads
        ZoneRenderer performance = perform(frame -> drawn[0]++);
        AtomicLong tick = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(new Thread(() -> {
                for (long now = tick.get(); now <= ticks; now = tick.get()) {
                    if (performance.claim(now, now)) {
                        performance.render(now, now, clock.nanos());
                        tick.compareAndSet(now, now + 1);
                    }
                }
            }));
        }
        tick.set(1);
        threads.forEach(Thread::start);
        threads.forEach(Await::end);
        assertThat(drawn[0]).isEqualTo(ticks);
        assertThat(performance.failure()).isNull();
    }

    @Test
    void handsOverWhatWasDrawnForItsInstant() {
        ZoneRenderer performance = perform(frame -> {
            frame.fill(0x123456);
            frame.pixels()[0] = (int) frame.number();
            frame.pixels()[1] = (int) frame.nanos();
        });
        draw(performance, 5, 50);
        assertThat(performance.pictures().refresh()).isTrue();
        assertThat(performance.pictures().front()).containsExactly(5, 50, 0x123456, 0x123456);
        assertThat(performance.pictures().number()).isEqualTo(5);
        assertThat(performance.pictures().nanos()).isEqualTo(50);
    }

    static Stream<Throwable> anything() {
        return Stream.of(
                new IllegalStateException("no"),
                new Exception("checked, thrown all the same"),
                new StackOverflowError(),
                new NoClassDefFoundError("gone/Snake$1"),
                new OutOfMemoryError("Java heap space"),
                new AssertionError(),
                new Throwable("bare"));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void endsWithWhateverIsThrown(Throwable thrown) {
        ZoneRenderer performance = perform(frame -> {
            if (frame.number() == 2) {
                sneak(thrown);
            }
        });
        draw(performance, 1, 10);
        performance.pictures().refresh();
        draw(performance, 2, 20);
        assertThat(performance.failure())
                .isExactlyInstanceOf(ForeignException.class)
                .hasMessage(thrown.toString());
        assertThat(performance.pictures().refresh())
                .as("the last picture stays")
                .isFalse();
        assertThat(performance.claim(3, 3)).isFalse();
        performance.countIfBusy();
        assertThat(performance.overruns()).as("it is not being drawn").isZero();
    }

    @Test
    void survivesARecursionWithoutEnd() {
        Renderer[] self = new Renderer[1];
        self[0] = frame -> self[0].render(frame);
        ZoneRenderer performance = perform(self[0]);
        draw(performance, 1, 10);
        assertThat(performance.failure()).hasMessage("java.lang.StackOverflowError");
        assertThat(performance.pictures().refresh()).isFalse();
    }

    @Test
    void countsTheFramesThatItIsTooLateFor() {
        ZoneRenderer performance = perform(frame -> {});
        performance.countIfBusy();
        assertThat(performance.overruns()).isZero();
        assertThat(performance.claim(1, 1)).isTrue();
        performance.countIfBusy();
        performance.countIfBusy();
        performance.render(1, 10, clock.nanos());
        performance.countIfBusy();
        assertThat(performance.overruns()).isEqualTo(2);
        assertThat(performance.stats().overruns())
                .as("and so do the figures of its animation")
                .isEqualTo(2);
    }

    @Test
    void showsNothingMoreOnceItWasEnded() {
        ZoneRenderer[] self = new ZoneRenderer[1];
        StuckException reason = new StuckException("it hangs");
        self[0] = perform(frame -> self[0].end(reason));
        draw(self[0], 1, 10);
        assertThat(self[0].pictures().refresh()).isFalse();
        assertThat(self[0].failure()).isSameAs(reason);
        assertThat(self[0].claim(2, 2)).isFalse();
    }

    @Test
    void measuresItsFrames() {
        ZoneRenderer performance = perform(frame -> clock.pass(7_000));
        draw(performance, 1, 10);
        assertThat(performance.stats().durations().max()).isEqualTo(7_000);
    }

    @Test
    void warmsUpOffScreenAsOftenAsItIsTold() {
        List<Long> instants = new ArrayList<>();
        ZoneRenderer performance = perform(frame -> instants.add(frame.nanos()));
        performance.warmUp(1_000, 1_000_000, 100);
        assertThat(instants).hasSize(1_000).isSorted().doesNotHaveDuplicates();
        assertThat(performance.pictures().refresh()).isFalse();
    }

    @Test
    void warmsUpNoLongerThanItIsTold() {
        AtomicInteger frames = new AtomicInteger();
        ZoneRenderer performance = perform(frame -> {
            frames.incrementAndGet();
            clock.pass(250);
        });
        performance.warmUp(1_000, 1_000, 100);
        assertThat(frames).hasValue(4);
    }

    @Test
    void doesNotHideWhatFailsInWarmUp() {
        ZoneRenderer performance = perform(frame -> {
            throw new IllegalStateException("not warm");
        });
        assertThatThrownBy(() -> performance.warmUp(10, 1_000, 100)).hasMessage("not warm");
    }

    private ZoneRenderer perform(Renderer renderer) {
        return TestStages.performance("desk", renderer, clock);
    }

    private void draw(ZoneRenderer performance, long tick, long nanos) {
        assertThat(performance.claim(tick, tick)).isTrue();
        performance.render(tick, nanos, clock.nanos());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
