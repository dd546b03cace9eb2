// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TripleBufferTest {

    private static final int HAND_OVERS = 1_000_000;

    @Test
    void isBlackAndEmptyAtFirst() {
        TripleBuffer buffer = new TripleBuffer(3);
        assertThat(buffer.refresh()).isFalse();
        assertThat(buffer.filled()).isFalse();
        assertThat(buffer.front()).containsExactly(0, 0, 0);
        assertThat(buffer.sequence()).isZero();
    }

    @Test
    void givesTheNewestPictureOnce() {
        TripleBuffer buffer = new TripleBuffer(2);
        for (int i = 1; i <= 5; i++) {
            Arrays.fill(buffer.back(), i);
            buffer.publish(10 + i, 100 + i);
        }
        assertThat(buffer.refresh()).isTrue();
        assertThat(buffer.filled()).isTrue();
        assertThat(buffer.front()).containsExactly(5, 5);
        assertThat(buffer.number()).isEqualTo(15);
        assertThat(buffer.nanos()).isEqualTo(105);
        assertThat(buffer.sequence()).isEqualTo(5);
        assertThat(buffer.refresh()).isFalse();
        assertThat(buffer.front()).containsExactly(5, 5);
    }

    @Test
    void neverLetsTheWriterTouchWhatIsRead() {
        TripleBuffer buffer = new TripleBuffer(1);
        buffer.back()[0] = 1;
        buffer.publish(1, 1);
        buffer.refresh();
        int[] read = buffer.front();
        for (int i = 2; i < 10; i++) {
            assertThat(buffer.back()).isNotSameAs(read);
            buffer.back()[0] = i;
            buffer.publish(i, i);
        }
        assertThat(read).containsExactly(1);
    }

    @Test
    void handsOverWholePicturesInOrderBetweenTwoThreads() {
        TripleBuffer buffer = new TripleBuffer(32);
        AtomicReference<String> wrong = new AtomicReference<>();
        Thread reader = new Thread(() -> wrong.set(readUntil(buffer, HAND_OVERS)), "reader");
        reader.start();
        for (int i = 1; i <= HAND_OVERS; i++) {
            draw(buffer.back(), i);
            buffer.publish(i, 3L * i);
        }
        Await.end(reader);
        assertThat(wrong.get()).isEmpty();
    }

    /** Reads until this number. Returns the first error, or an empty string. */
    private static String readUntil(TripleBuffer buffer, int last) {
        long before = 0;
        while (before < last) {
            if (buffer.refresh()) {
                long number = buffer.number();
                if (number <= before || buffer.nanos() != 3 * number || buffer.sequence() != number) {
                    return "after " + before + " came " + number + " for " + buffer.nanos();
                }
                if (!isWhole(buffer.front(), number)) {
                    return "torn: " + number + " " + Arrays.toString(buffer.front());
                }
                before = number;
            } else {
                Thread.onSpinWait();
            }
        }
        return "";
    }

    private static void draw(int[] pixels, int number) {
        int sum = number;
        for (int i = 0; i < pixels.length - 1; i++) {
            pixels[i] = number * 31 + i;
            sum = sum * 17 + pixels[i];
        }
        pixels[pixels.length - 1] = sum;
    }

    private static boolean isWhole(int[] pixels, long number) {
        int sum = (int) number;
        for (int i = 0; i < pixels.length - 1; i++) {
            sum = sum * 17 + pixels[i];
        }
        return sum == pixels[pixels.length - 1];
    }
}
