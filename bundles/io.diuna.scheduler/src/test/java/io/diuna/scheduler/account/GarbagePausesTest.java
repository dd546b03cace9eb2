// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.reflect.Proxy;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GarbagePausesTest {

    private static final Offset<Double> ROUNDING = Offset.offset(0.001);

    private long now = Long.MAX_VALUE - 100_000_000; // the clock may overflow at any time
    private long paused = 7;
    private final GarbagePauses pauses = new GarbagePauses(() -> now, () -> paused);

    private void pass(long millis, long pausedMillis) {
        now += millis * 1_000_000;
        paused += pausedMillis;
        pauses.move();
    }

    @Test
    void theShareIsThatOfTheLastWindow() {
        assertThat(pauses.share()).isZero();
        pass(400, 100);
        assertThat(pauses.share()).isCloseTo(0.25, ROUNDING);
        assertThat(pauses.isHigh()).isTrue();
        pass(400, 30);
        assertThat(pauses.share()).isCloseTo(0.075, ROUNDING);
        assertThat(pauses.isHigh()).isFalse();
    }

    @Test
    void aShortTimeTellsNothing() {
        pass(20, 20);
        assertThat(pauses.share()).isZero();
        pass(280, 10);
        assertThat(pauses.share()).isCloseTo(0.1, ROUNDING);
    }

    /** Cycles of a concurrent collector run beside the threads, and take no frame. */
    @Test
    void onlyPausesCountWhereACollectorHasABeanForThem() {
        assertThat(names("ZGC Minor Cycles", "ZGC Minor Pauses", "ZGC Major Cycles", "ZGC Major Pauses"))
                .containsExactly("ZGC Minor Pauses", "ZGC Major Pauses");
        assertThat(names("Copy", "MarkSweepCompact")).containsExactly("Copy", "MarkSweepCompact");
    }

    @Test
    void thisJavaCountsItsCollections() {
        long before = CounterFinder.pauseMillis().getAsLong();
        for (int i = 0; i < 1_000 && CounterFinder.pauseMillis().getAsLong() == before; i++) {
            System.gc();
        }
        assertThat(CounterFinder.pauseMillis().getAsLong()).isGreaterThan(before);
    }

    private static List<String> names(String... all) {
        List<GarbageCollectorMXBean> beans =
                List.of(all).stream().map(GarbagePausesTest::bean).toList();
        return JvmPauses.stopping(beans).stream()
                .map(GarbageCollectorMXBean::getName)
                .toList();
    }

    private static GarbageCollectorMXBean bean(String name) {
        return (GarbageCollectorMXBean) Proxy.newProxyInstance(
                GarbagePausesTest.class.getClassLoader(),
                new Class<?>[] {GarbageCollectorMXBean.class},
                (proxy, method, arguments) -> name);
    }
}
