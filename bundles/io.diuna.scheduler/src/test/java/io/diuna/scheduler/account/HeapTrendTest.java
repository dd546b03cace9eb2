// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.account.HeapTrend.Level;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HeapTrendTest {

    private static final long MEGABYTE = 1 << 20;

    private final HeapTrend trend = new HeapTrend();
    private long collections;

    @Test
    void isNormalBeforeTheFirstCollection() {
        trend.add(null);
        assertThat(trend.level()).isEqualTo(Level.NORMAL);
        assertThat(trend.growth()).isZero();
    }

    @Test
    void aLeakIsAWarningAMinuteBeforeTheHeapIsFullAndADangerSecondsBefore() {
        add(0, 40);
        add(10, 60);
        assertThat(trend.level()).as("half full").isEqualTo(Level.NORMAL);
        add(20, 80);
        assertThat(trend.growth()).isCloseTo(2.0 * MEGABYTE, Offset.offset(1.0));
        assertThat(trend.level()).as("full in 24 s").isEqualTo(Level.WARNING);
        add(30, 120);
        assertThat(trend.level()).as("full in 2 s").isEqualTo(Level.DANGER);
    }

    @Test
    void aHeapThatIsNearlyFullIsADangerEvenIfItDoesNotGrow() {
        add(0, 118);
        assertThat(trend.level()).isEqualTo(Level.DANGER);
    }

    @Test
    void slowGrowthIsNormal() {
        add(0, 80);
        add(600, 100);
        assertThat(trend.level()).isEqualTo(Level.NORMAL);
    }

    @Test
    void growthThatHasEndedIsNormal() {
        add(0, 40);
        add(4, 80);
        assertThat(trend.level()).isEqualTo(Level.WARNING);
        add(8, 80);
        assertThat(trend.level()).isEqualTo(Level.NORMAL);
        assertThat(trend.growth()).isZero();
    }

    @Test
    void fillsUpWhileOneCollectionFollowsTheOther() {
        add(0, 40);
        assertThat(trend.isFilling(0)).isFalse();
        add(4, 80);
        assertThat(trend.isFilling(4_100_000_000L)).isTrue();
        assertThat(trend.isFilling(60_000_000_000L))
                .as("growth of a minute ago")
                .isFalse();
    }

    @Test
    void oneCollectionCountsOnce() {
        add(0, 40);
        add(4, 80);
        trend.add(new HeapReading(collections, 8_000_000_000L, 80 * MEGABYTE, 128 * MEGABYTE));
        assertThat(trend.growth()).isCloseTo(10.0 * MEGABYTE, Offset.offset(1.0));
    }

    @Test
    void manySmallCollectionsAreMeasuredOverThreeSeconds() {
        for (int i = 0; i < 100; i++) {
            add(i / 10.0, i % 2 == 0 ? 80 : 86); // up by 6 MB in 0.1 s, and down again
        }
        assertThat(trend.growth()).isLessThan(3.0 * MEGABYTE);
        assertThat(trend.level()).isNotEqualTo(Level.DANGER);
    }

    private void add(double seconds, long megabytes) {
        trend.add(new HeapReading(++collections, (long) (seconds * 1e9), megabytes * MEGABYTE, 128 * MEGABYTE));
    }

    /** A concurrent collector waits until the heap is nearly full: a leak of 10 MB/s was seen only when it was too late. */
    @Test
    void aCollectionIsAskedForWhenTheHeapHasBecomeFuller() {
        assertThat(JvmHeap.isStale(70, 60, 100)).isTrue();
        assertThat(JvmHeap.isStale(70, 65, 100))
                .as("little has been allocated since")
                .isFalse();
        assertThat(JvmHeap.isStale(55, 10, 100)).as("much is free").isFalse();
    }
}
