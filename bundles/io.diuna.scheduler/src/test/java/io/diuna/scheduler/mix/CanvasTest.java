// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CanvasTest {

    private final Canvas canvas = new Canvas(3, Thread.currentThread());
    private long number;

    private void publish(int... pixels) {
        number++;
        System.arraycopy(pixels, 0, canvas.back(), 0, pixels.length);
        canvas.publish(number, 100 * number);
    }

    /** As the bus thread does: takes the newest picture, if there is one, and shows it. */
    private boolean show() {
        boolean fresh = canvas.refresh();
        canvas.settle();
        return fresh;
    }

    /** Promise T2. */
    @Test
    void aPictureThatTheStripShowsIsHeldBack() {
        publish(1, 2, 3);
        assertThat(show()).isTrue();
        publish(1, 2, 3);
        publish(1, 2, 3);
        assertThat(show()).isFalse();
        assertThat(canvas.published()).isEqualTo(3);
        assertThat(canvas.held()).isEqualTo(2);
        publish(1, 2, 4);
        assertThat(show()).as("the first one that differs").isTrue();
        assertThat(canvas.pixels()).containsExactly(1, 2, 4);
        assertThat(canvas.number()).isEqualTo(4);
    }

    @Test
    void equalPixelsWithAnotherLevelAreHandedOver() {
        publish(1, 2, 3);
        show();
        canvas.backLevels().set(0, 3, 1_000);
        publish(1, 2, 3);
        assertThat(show()).isTrue();
        assertThat(canvas.levels().at(2)).isEqualTo(1_000);
        canvas.backLevels().set(0, 3, 1_000);
        publish(1, 2, 3);
        assertThat(canvas.held()).isEqualTo(1);
    }

    @Test
    void anEqualPictureIsHandedOverUntilTheStripShowsIt() {
        publish(1, 2, 3);
        publish(1, 2, 3);
        assertThat(canvas.refresh()).isTrue();
        publish(1, 2, 3);
        assertThat(canvas.refresh()).as("taken, but not yet shown").isTrue();
        assertThat(canvas.origin()).as("all three are equal").isEqualTo(1);
        assertThat(canvas.held()).isZero();
    }

    @Test
    void aStripThatIsSlowNeedsNoEqualPictureOnceItHasShownOne() {
        publish(1, 2, 3);
        canvas.refresh();
        publish(1, 2, 3); // while the first is on the wire
        canvas.settle();
        publish(1, 2, 3);
        assertThat(canvas.held()).isEqualTo(1);
    }

    @Test
    void aPictureThatReturnsAfterAnotherIsHandedOver() {
        publish(1, 2, 3);
        show();
        publish(4, 5, 6);
        publish(1, 2, 3);
        assertThat(show()).isTrue();
        assertThat(canvas.pixels()).containsExactly(1, 2, 3);
    }

    @Test
    void aStripThatIsNotSettledGetsEachPicture() {
        publish(1, 2, 3);
        show();
        canvas.unsettle();
        publish(1, 2, 3);
        assertThat(canvas.refresh()).isTrue();
        assertThat(canvas.held()).isZero();
    }

    @Test
    void viewersSeeNothingBeforeTheFirst() {
        int[] pixels = {5, 5, 5};
        publish(1, 2, 3);
        assertThat(canvas.read(pixels)).isEqualTo(-1);
        assertThat(pixels).containsOnly(5);
    }

    @Test
    void viewersCopyAsMuchAsFits() {
        publish(1, 2, 3);
        show();
        int[] shorter = new int[2];
        int[] longer = {7, 7, 7, 7};
        assertThat(canvas.read(shorter)).isEqualTo(1);
        assertThat(canvas.read(longer)).isEqualTo(1);
        assertThat(shorter).containsExactly(1, 2);
        assertThat(longer).containsExactly(1, 2, 3, 7);
    }

    @Test
    void aPictureThatIsHeldBackIsOfNow() {
        publish(1, 2, 3);
        show();
        publish(1, 2, 3);
        assertThat(canvas.read(new int[3])).isEqualTo(2);
    }

    @Test
    void viewersSeeTheBlackOfTheEnd() {
        publish(1, 2, 3);
        show();
        canvas.blacken();
        int[] pixels = {5, 5, 5};
        assertThat(canvas.read(pixels)).isEqualTo(2);
        assertThat(pixels).containsOnly(0);
    }

    @Test
    void noPictureIsTornWhateverManyViewersDo() {
        Canvas shared = new Canvas(64, Thread.currentThread());
        AtomicBoolean ends = new AtomicBoolean();
        ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(new Thread(() -> view(shared, ends, torn)));
        }
        threads.add(new Thread(() -> {
            while (!ends.get()) {
                shared.refresh();
            }
        }));
        threads.forEach(Thread::start);
        for (int tick = 1; tick <= 300_000; tick++) {
            Arrays.fill(shared.back(), tick);
            shared.publish(tick, tick);
        }
        ends.set(true);
        threads.forEach(Await::end);
        assertThat(torn).isEmpty();
        shared.refresh();
        assertThat(shared.read(new int[64])).isEqualTo(300_000);
    }

    private static void view(Canvas shared, AtomicBoolean ends, ConcurrentLinkedQueue<String> torn) {
        int[] copy = new int[64];
        long before = 0;
        while (!ends.get()) {
            long tick = shared.read(copy);
            if (tick > 0) {
                for (int pixel : copy) {
                    if (pixel != tick || tick < before) {
                        torn.add(tick + " after " + before + ": " + Arrays.toString(copy));
                        return;
                    }
                }
                before = tick;
            }
        }
    }
}
