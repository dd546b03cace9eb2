// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of a zone's length while it is shown. */
class LayoutChangeTest {

    private static final long PERIOD = 16_666_667;
    private static final Transition CROSSFADE =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofMillis(400), Easing.LINEAR);

    private final TripleBuffer old = new TripleBuffer(4);
    private final ZoneMix first = new ZoneMix(4, new ZoneTarget(PixelSource.of(old), LevelPlane.FULL, Transition.CUT));
    private long now = -3 * PERIOD;

    private int[] frame(ZoneMix mix) {
        int[] picture = mix.picture(now).clone();
        now += PERIOD;
        return picture;
    }

    private static void publish(TripleBuffer buffer, int... pixels) {
        System.arraycopy(pixels, 0, buffer.back(), 0, pixels.length);
        buffer.publish(1, 1);
    }

    private static TripleBuffer filled(int length, int color) {
        TripleBuffer buffer = new TripleBuffer(length);
        Arrays.fill(buffer.back(), color);
        buffer.publish(1, 1);
        return buffer;
    }

    @Test
    void stretchesAndShrinksWhatWasSeenAndStaysLive() {
        publish(old, 1, 2, 3, 4);
        frame(first);
        ZoneMix longer = new ZoneMix(8, first);
        assertThat(frame(longer)).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        publish(old, 5, 6, 7, 8);
        assertThat(frame(longer)).containsExactly(5, 5, 6, 6, 7, 7, 8, 8);
        ZoneMix shorter = new ZoneMix(2, longer);
        assertThat(frame(shorter)).containsExactly(6, 8);
        publish(old, 9, 10, 11, 12);
        assertThat(frame(shorter)).containsExactly(10, 12);
    }

    @Test
    void goesToTheNewPictureAsSoonAsThereIsOne() {
        publish(old, 0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000);
        frame(first);
        ZoneMix mix = new ZoneMix(3, first);
        TripleBuffer young = new TripleBuffer(3);
        mix.aim(new ZoneTarget(PixelSource.of(young), LevelPlane.FULL, CROSSFADE));
        for (int i = 0; i < 50; i++) {
            assertThat(frame(mix)).containsOnly(0xFF0000);
            assertThat(mix.arrived()).isFalse();
        }
        publish(young, 0x00FF00, 0x00FF00, 0x00FF00);
        int[] before = frame(mix);
        assertThat(before).containsOnly(0xFF0000);
        for (int i = 0; i < 26; i++) {
            int[] picture = frame(mix);
            assertThat(Pixels.distance(picture, before)).isLessThan(13);
            before = picture;
        }
        assertThat(before).containsOnly(0x00FF00);
        assertThat(mix.arrived()).isTrue();
    }

    @Test
    void hasNotArrivedWhileItShowsWhatWasBefore() {
        publish(old, 1, 2, 3, 4);
        frame(first);
        ZoneMix mix = new ZoneMix(3, first);
        frame(mix);
        assertThat(mix.arrived()).isFalse();
    }

    @Test
    void dimsOnWithoutAJump() {
        publish(old, 1, 2, 3, 4);
        frame(first);
        first.aim(new ZoneTarget(first.target().source(), 0, CROSSFADE));
        for (int i = 0; i < 12; i++) {
            frame(first);
        }
        int level = first.level(now);
        assertThat(level).isBetween(100 * 256, 150 * 256);
        ZoneMix mix = new ZoneMix(3, first);
        mix.picture(now);
        assertThat(mix.level(now)).isEqualTo(level);
        mix.aim(new ZoneTarget(mix.target().source(), LevelPlane.FULL, CROSSFADE));
        frame(mix);
        assertThat(mix.level(now - PERIOD)).isEqualTo(level);
        now += 400_000_000;
        frame(mix);
        assertThat(mix.level(now)).isEqualTo(LevelPlane.FULL);
        assertThat(frame(mix))
                .as("brightness alone does not end what was before")
                .containsExactly(1, 3, 4);
    }

    @Test
    void transitionsThatAreUnderWayGoOn() {
        publish(old, 0, 0, 0, 0);
        frame(first);
        first.aim(new ZoneTarget(PixelSource.of(0xFF0000, 4), LevelPlane.FULL, CROSSFADE));
        frame(first);
        now += 200_000_000;
        int[] half = frame(first);
        now -= PERIOD;
        ZoneMix mix = new ZoneMix(2, first);
        assertThat(frame(mix)).containsOnly(half[0]);
        now += 400_000_000;
        assertThat(frame(mix)).containsOnly(0xFF0000);
    }

    @Test
    void layoutsThatWereNeverSeenAreSkipped() {
        publish(old, 7, 7, 7, 7);
        frame(first);
        ZoneMix mix = first;
        for (int length = 1; length < 100; length++) {
            mix = new ZoneMix(length, mix);
        }
        assertThat(frame(mix)).hasSize(99).containsOnly(7);
    }

    @Test
    void manyChangesInARowDoNotPileUp() {
        publish(old, 1, 1, 1, 1);
        frame(first);
        ZoneMix mix = first;
        List<TripleBuffer> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            TripleBuffer next = filled(3 + i % 2, 1);
            all.add(next);
            mix = new ZoneMix(3 + i % 2, mix);
            mix.aim(new ZoneTarget(PixelSource.of(next), LevelPlane.FULL, CROSSFADE));
            assertThat(frame(mix)).containsOnly(1);
        }
        ZoneMix last = mix;
        assertThat(reads(last, all.get(99))).isTrue();
        assertThat(all.subList(0, 90)).noneMatch(buffer -> reads(last, buffer));
        now += 400_000_000;
        frame(last);
        assertThat(last.arrived()).isTrue();
    }

    private boolean reads(ZoneMix mix, TripleBuffer buffer) {
        publish(buffer, 1, 1, 1);
        frame(mix);
        return !buffer.refresh();
    }

    @Test
    void takingOverAllocatesNothingOnTheFrameThread() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        publish(old, 1, 1, 1, 1);
        ZoneMix mix = first;
        // The least of several rounds: the JIT compiler makes the virtual machine allocate a little on this thread.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            ZoneMix[] mixes = new ZoneMix[10_000];
            for (int i = 0; i < mixes.length; i++) {
                mix = new ZoneMix(20 + i % 2, mix);
                mix.aim(new ZoneTarget(PixelSource.of(filled(20 + i % 2, 1)), LevelPlane.FULL, CROSSFADE));
                mixes[i] = mix;
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < mixes.length; i++) {
                now += PERIOD;
                mixes[i].picture(now);
                mixes[i].level(now);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }
}
