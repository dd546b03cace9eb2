// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.Renderer;
import io.diuna.platform.log.ForeignException;
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
import org.junit.jupiter.params.provider.ValueSource;

class ZoneRendererTest {

    private final VirtualClock clock = new VirtualClock(1_000);

    @Test
    void isClaimedOnceATick() {
        ZoneRenderer zoneRenderer = perform(frame -> {});
        assertThat(zoneRenderer.claim(5, 5, 5)).isTrue();
        assertThat(zoneRenderer.claim(5, 5, 5)).isFalse();
        assertThat(zoneRenderer.claim(6, 6, 6)).as("while it is rendered").isFalse();
        zoneRenderer.render(5, 50, clock.nanos());
        assertThat(zoneRenderer.claim(5, 5, 5)).isFalse();
        assertThat(zoneRenderer.claim(4, 4, 4)).isFalse();
        assertThat(zoneRenderer.claim(6, 6, 6)).isTrue();
    }

    @Test
    void isRenderedByOneThreadAtATime() {
        int ticks = 50_000;
        int[] rendered = new int[1]; // a plain array on purpose: the claim must order the threads
        ZoneRenderer zoneRenderer = perform(frame -> rendered[0]++);
        AtomicLong tick = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(new Thread(() -> {
                for (long now = tick.get(); now <= ticks; now = tick.get()) {
                    if (zoneRenderer.claim(now, now, now)) {
                        zoneRenderer.render(now, now, clock.nanos());
                        tick.compareAndSet(now, now + 1);
                    }
                }
            }));
        }
        tick.set(1);
        threads.forEach(Thread::start);
        threads.forEach(Await::end);
        assertThat(rendered[0]).isEqualTo(ticks);
        assertThat(zoneRenderer.failure()).isNull();
    }

    @Test
    void publishesAPictureWithItsInstant() {
        ZoneRenderer zoneRenderer = perform(frame -> {
            frame.fill(0x123456);
            frame.pixels()[0] = (int) frame.number();
            frame.pixels()[1] = (int) frame.nanos();
        });
        render(zoneRenderer, 5, 50);
        assertThat(zoneRenderer.pictures().refresh()).isTrue();
        assertThat(zoneRenderer.pictures().front()).containsExactly(5, 50, 0x123456, 0x123456);
        assertThat(zoneRenderer.pictures().number()).isEqualTo(5);
        assertThat(zoneRenderer.pictures().nanos()).isEqualTo(50);
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
        ZoneRenderer zoneRenderer = perform(frame -> {
            if (frame.number() == 2) {
                sneak(thrown);
            }
        });
        render(zoneRenderer, 1, 10);
        zoneRenderer.pictures().refresh();
        render(zoneRenderer, 2, 20);
        assertThat(zoneRenderer.failure())
                .isExactlyInstanceOf(ForeignException.class)
                .hasMessage(thrown.toString());
        assertThat(zoneRenderer.pictures().refresh())
                .as("the last picture stays")
                .isFalse();
        assertThat(zoneRenderer.claim(3, 3, 3)).isFalse();
        zoneRenderer.countIfBusy();
        assertThat(zoneRenderer.overruns()).as("it is not being rendered").isZero();
    }

    @Test
    void survivesARecursionWithoutEnd() {
        Renderer[] self = new Renderer[1];
        self[0] = frame -> self[0].render(frame);
        ZoneRenderer zoneRenderer = perform(self[0]);
        render(zoneRenderer, 1, 10);
        assertThat(zoneRenderer.failure()).hasMessage("java.lang.StackOverflowError");
        assertThat(zoneRenderer.pictures().refresh()).isFalse();
    }

    @Test
    void countsTheFramesThatItIsTooLateFor() {
        ZoneRenderer zoneRenderer = perform(frame -> {});
        zoneRenderer.countIfBusy();
        assertThat(zoneRenderer.overruns()).isZero();
        assertThat(zoneRenderer.claim(1, 1, 1)).isTrue();
        zoneRenderer.countIfBusy();
        zoneRenderer.countIfBusy();
        zoneRenderer.render(1, 10, clock.nanos());
        zoneRenderer.countIfBusy();
        assertThat(zoneRenderer.overruns()).isEqualTo(2);
        assertThat(zoneRenderer.stats().overruns())
                .as("and so do the snapshot of its animation")
                .isEqualTo(2);
    }

    @Test
    void showsNothingMoreOnceItWasEnded() {
        ZoneRenderer[] self = new ZoneRenderer[1];
        StuckException reason = new StuckException("it hangs");
        self[0] = perform(frame -> self[0].end(reason));
        render(self[0], 1, 10);
        assertThat(self[0].pictures().refresh()).isFalse();
        assertThat(self[0].failure()).isSameAs(reason);
        assertThat(self[0].claim(2, 2, 2)).isFalse();
    }

    /** The clock of the test zone begins at 0 of the platform's clock. */
    @Test
    void isStillUpToTheInstantUntilWhichItHolds() {
        ZoneRenderer zoneRenderer = perform(frame -> frame.holdUntil(frame.nanos() + 100));
        render(zoneRenderer, 1, 10);
        assertThat(zoneRenderer.stillNanos(10)).isEqualTo(100);
        assertThat(zoneRenderer.claim(2, 2, 109)).isFalse();
        assertThat(zoneRenderer.stillNanos(110)).isZero();
        assertThat(zoneRenderer.claim(3, 3, 110)).isTrue();
        zoneRenderer.render(3, 110, clock.nanos());
        assertThat(zoneRenderer.stillNanos(150)).isEqualTo(60);
        assertThat(zoneRenderer.stillNanos(500)).as("long after").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 10})
    void holdsNothingUpToAnInstantThatIsOver(long until) {
        ZoneRenderer zoneRenderer = perform(frame -> frame.holdUntil(until));
        render(zoneRenderer, 1, 10);
        assertThat(zoneRenderer.stillNanos(10)).isZero();
    }

    @Test
    void theLastCallOfAFrameCounts() {
        ZoneRenderer endless = perform(frame -> {
            frame.holdUntil(1);
            frame.holdStill();
        });
        render(endless, 1, 10);
        long century = 3_000_000_000_000_000_000L;
        assertThat(endless.isStill(century)).isTrue();
        ZoneRenderer far = perform(frame -> frame.holdUntil(Long.MAX_VALUE - 1));
        render(far, 1, 10);
        assertThat(far.isStill(century)).isTrue();
        ZoneRenderer none = perform(frame -> {
            frame.holdStill();
            frame.holdUntil(0);
        });
        render(none, 1, 10);
        assertThat(none.isStill(11)).isFalse();
    }

    @Test
    void measuresItsFrames() {
        ZoneRenderer zoneRenderer = perform(frame -> clock.pass(7_000));
        render(zoneRenderer, 1, 10);
        assertThat(zoneRenderer.stats().durations().max()).isEqualTo(7_000);
    }

    @Test
    void warmsUpOffScreenForTheGivenFrames() {
        List<Long> instants = new ArrayList<>();
        ZoneRenderer zoneRenderer = perform(frame -> instants.add(frame.nanos()));
        zoneRenderer.warmUp(1_000, 1_000_000, 100);
        assertThat(instants).hasSize(1_000).isSorted().doesNotHaveDuplicates();
        assertThat(zoneRenderer.pictures().refresh()).isFalse();
    }

    @Test
    void warmsUpNoLongerThanItsLimit() {
        AtomicInteger frames = new AtomicInteger();
        ZoneRenderer zoneRenderer = perform(frame -> {
            frames.incrementAndGet();
            clock.pass(250);
        });
        zoneRenderer.warmUp(1_000, 1_000, 100);
        assertThat(frames).hasValue(4);
    }

    @Test
    void doesNotHideWhatFailsInWarmUp() {
        ZoneRenderer zoneRenderer = perform(frame -> {
            throw new IllegalStateException("not warm");
        });
        assertThatThrownBy(() -> zoneRenderer.warmUp(10, 1_000, 100)).hasMessage("not warm");
    }

    private ZoneRenderer perform(Renderer renderer) {
        return TestStages.renderer("desk", renderer, clock);
    }

    private void render(ZoneRenderer zoneRenderer, long tick, long nanos) {
        assertThat(zoneRenderer.claim(tick, tick, tick)).isTrue();
        zoneRenderer.render(tick, nanos, clock.nanos());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
