// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterFinderTest {

    @Test
    void aJavaWithoutTheModuleHasNoCounters() {
        assertThat(CounterFinder.find(() -> {
                    throw new NoClassDefFoundError("com/sun/management/ThreadMXBean");
                }))
                .isEmpty();
        assertThat(CounterFinder.find(() -> {
                    throw new UnsupportedOperationException();
                }))
                .isEmpty();
    }

    @Test
    void thisJavaCountsEachThread() {
        ThreadCounters counters = CounterFinder.threads().orElseThrow();
        long[] threads = counters.threads();
        assertThat(counters.cpuNanos(threads)).hasSameSizeAs(threads);
        assertThat(Arrays.stream(counters.allocatedBytes(threads)).max().orElseThrow())
                .isPositive();
        long self = Thread.currentThread().getId();
        assertThat(counters.names())
                .contains(Map.entry(self, Thread.currentThread().getName()));
        ThreadStack stack = counters.stacks(new long[] {self, Long.MAX_VALUE}).get(0);
        assertThat(stack.classes()).contains(CounterFinderTest.class.getName());
        assertThat(stack.classes()).noneMatch(type -> type.startsWith("java."));
        assertThat(counters.cpuNanos()).isPositive();
    }

    @Test
    void theHeapIsThatAfterACollection() {
        System.gc();
        HeapReading heap = CounterFinder.heap(() -> 17, Runnable::run).get();
        assertThat(heap).isNotNull();
        assertThat(heap.nanos()).isEqualTo(17);
        assertThat(heap.share()).isBetween(0.0, 1.0);
        assertThat(heap.used()).isPositive();
    }
}
