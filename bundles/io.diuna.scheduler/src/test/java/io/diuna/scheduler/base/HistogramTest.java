// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.diuna.task.Await;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void isNothingAtFirst() {
        assertThat(histogram.percentile(0.5)).isZero();
        assertThat(histogram.percentile(1)).isZero();
        assertThat(histogram.max()).isZero();
    }

    @Test
    void subtractsAnEarlierSnapshot() {
        histogram.record(9_000_000);
        HistogramSnapshot before = histogram.distribution();
        histogram.record(1_000);
        histogram.record(3_000);
        HistogramSnapshot since = histogram.distribution().since(before);
        assertThat(since.count()).isEqualTo(2);
        assertThat(since.sum()).isEqualTo(4_000);
        assertThat(since.percentile(0.5)).isBetween(1_000L, 1_063L);
        assertThat(since.max()).isBetween(3_000L, 3_188L);
        assertThat(before.since(before).max()).isZero();
        assertThat(before.since(before).percentile(0.99)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 15, 16, 17, 31, 32, 1_000, 16_666_667, 1L << 40, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    void knowsASingleValueExactly(long nanos) {
        histogram.record(nanos);
        assertThat(histogram.max()).isEqualTo(nanos);
        assertThat(histogram.percentile(0)).isEqualTo(nanos);
        assertThat(histogram.percentile(0.5)).isEqualTo(nanos);
        assertThat(histogram.percentile(1)).isEqualTo(nanos);
    }

    @Test
    void isNeverMoreThanASixteenthTooHighAndNeverTooLow() {
        SplittableRandom random = new SplittableRandom(4);
        long[] values = new long[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextLong(1L << (1 + random.nextInt(40)));
            histogram.record(values[i]);
        }
        Arrays.sort(values);
        for (double share : new double[] {0.001, 0.1, 0.25, 0.5, 0.9, 0.99, 0.999, 0.9999, 1}) {
            long exact = values[(int) Math.ceil(share * values.length) - 1];
            assertThat(histogram.percentile(share)).isBetween(exact, exact + exact / 16);
        }
        assertThat(histogram.max()).isEqualTo(values[values.length - 1]);
    }

    @Test
    void seesARareValueOnlyInItsTail() {
        for (int i = 0; i < 999; i++) {
            histogram.record(100);
        }
        histogram.record(1_000_000);
        assertThat(histogram.percentile(0.99)).isBetween(100L, 106L);
        assertThat(histogram.percentile(0.999)).isBetween(100L, 106L);
        assertThat(histogram.percentile(1)).isEqualTo(1_000_000);
    }

    /** Promise F1. */
    @Test
    void tenMillionSamplesTakeNoMoreMemoryThanOne() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // The least of several rounds: the JIT compiler makes the virtual machine allocate a little on this thread.
        long least = Long.MAX_VALUE;
        int rounds = 0;
        while (rounds < 10 && least > 0) {
            rounds++;
            long before = threads.getCurrentThreadAllocatedBytes();
            record(10_000_000);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
        assertThat(histogram.distribution().count()).isEqualTo(rounds * 10_000_000L);
    }

    private void record(int count) {
        long value = 1;
        for (int i = 0; i < count; i++) {
            value = value * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            histogram.record(value >>> 34);
        }
    }

    @Test
    void sumsUpWhatItCounts() {
        histogram.record(1_000);
        histogram.record(-7);
        histogram.record(2_345);
        HistogramSnapshot then = histogram.distribution();
        histogram.record(1);
        assertThat(then.count()).isEqualTo(3);
        assertThat(then.sum()).isEqualTo(3_345);
        assertThat(then.max()).isEqualTo(2_345);
    }

    @Test
    void losesNothingWhenSeveralThreadsShareIt() {
        long each = 200_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            int value = i;
            threads.add(new Thread(() -> {
                for (int j = 0; j < each; j++) {
                    histogram.recordShared(value + j % 7);
                }
            }));
        }
        threads.forEach(Thread::start);
        threads.forEach(Await::end);
        HistogramSnapshot all = histogram.distribution();
        assertThat(all.count()).isEqualTo(4 * each);
        long sevens = 0;
        for (int j = 0; j < each; j++) {
            sevens += j % 7;
        }
        assertThat(all.sum()).isEqualTo((1 + 2 + 3 + 4) * each + 4 * sevens);
        assertThat(all.max()).isEqualTo(10);
    }

    @Test
    void takesWhatIsNegativeForNothing() {
        histogram.record(-5);
        histogram.record(Long.MIN_VALUE);
        assertThat(histogram.max()).isZero();
        assertThat(histogram.percentile(1)).isZero();
    }
}
