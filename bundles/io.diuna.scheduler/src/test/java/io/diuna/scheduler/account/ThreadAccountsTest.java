// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.scheduler.account.FakeCounters.Worker;
import io.diuna.scheduler.base.ResourceUsage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadAccountsTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MEGABYTE = 1 << 20;

    private final FakeCounters counters = new FakeCounters();
    private final ThreadAccounts accounts = new ThreadAccounts(
            counters,
            new ThreadOwners(
                    type -> type.startsWith("org.") ? Set.of(type.substring(0, type.lastIndexOf('.'))) : Set.of()));

    @Test
    void chargesAThreadWithAllThatItHasUsedSinceItsStart() {
        Worker worker = counters.add(7, "worker", "org.snake.Worker");
        worker.cpuNanos = SECOND;
        worker.bytes = MEGABYTE;
        accounts.read();
        worker.cpuNanos += SECOND / 2;
        worker.bytes += 3;
        accounts.read();
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(SECOND * 3 / 2, MEGABYTE + 3)));
        assertThat(accounts.threadsOf("org.snake")).isEqualTo(new PluginThreads(Map.of(7L, "worker"), Map.of()));
    }

    @Test
    void keepsWhatEndedThreadsHaveUsed() {
        counters.add(7, "first", "org.snake.Worker").cpuNanos = SECOND;
        accounts.read();
        counters.workers.clear();
        accounts.read();
        counters.add(8, "second", "org.snake.Worker").cpuNanos = SECOND;
        accounts.read();
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(2 * SECOND, 0)));
        assertThat(accounts.threadsOf("org.snake").own()).containsOnlyKeys(8L);
    }

    @Test
    void aThreadThatGetsTheIdOfAnEndedOneIsAnother() {
        counters.add(7, "first", "org.snake.Worker").cpuNanos = 3 * SECOND;
        accounts.read();
        counters.add(7, "second", "org.worm.Worker").cpuNanos = SECOND;
        accounts.read();
        assertThat(accounts.totals())
                .isEqualTo(Map.of(
                        "org.snake", new ResourceUsage(3 * SECOND, 0), "org.worm", new ResourceUsage(SECOND, 0)));
    }

    @Test
    void readsTheStackOfAThreadOnceItWorksAndOnlyOnce() {
        Worker worker = counters.add(7, "worker", "org.snake.Worker");
        worker.cpuNanos = 1_000;
        accounts.read();
        assertThat(counters.examined).as("it has done next to nothing").isEmpty();
        for (int i = 0; i < 3; i++) {
            worker.cpuNanos += SECOND;
            accounts.read();
        }
        assertThat(counters.examined).containsExactly(7L);
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(3 * SECOND + 1_000, 0)));
    }

    @Test
    void asksAgainWhereTheStackDidNotSay() {
        counters.add(7, "pool").cpuNanos = SECOND; // in code of Java alone
        accounts.read();
        counters.workers.clear();
        counters.add(7, "pool", "org.snake.Worker").cpuNanos = 2 * SECOND;
        accounts.read();
        assertThat(counters.examined).containsExactly(7L, 7L);
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(SECOND, 0)));
    }

    /** Each stack can stop the whole process for a moment. */
    @Test
    void asksMoreAndMoreRarelyWhereStacksDoNotSay() {
        Worker pool = counters.add(7, "pool");
        for (int i = 0; i < 1_000; i++) {
            pool.cpuNanos += SECOND / 50;
            accounts.read();
        }
        assertThat(counters.examined).hasSizeBetween(25, 50);
    }

    @Test
    void threadsOfThePlatformAreOnNobodysAccount() {
        counters.add(7, "diuna-frame", "io.diuna.scheduler.loop.FrameLoop").cpuNanos = SECOND;
        accounts.read();
        assertThat(accounts.totals()).isEmpty();
    }

    @Test
    void threadsThatWereAliveWhenThePluginLastStartedAreLeftOvers() {
        Worker seen = counters.add(7, "seen", "org.snake.Worker");
        seen.cpuNanos = SECOND;
        accounts.read();
        Worker unseen = counters.add(8, "unseen", "org.snake.Worker");
        accounts.starting("org.snake");
        counters.add(9, "new", "org.snake.Worker").cpuNanos = 5 * SECOND;
        seen.cpuNanos += SECOND;
        unseen.cpuNanos = 2 * SECOND;
        accounts.read();
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(6 * SECOND, 0)));
        assertThat(accounts.leftOverTotals()).isEqualTo(Map.of("org.snake", new ResourceUsage(3 * SECOND, 0)));
        assertThat(accounts.threadsOf("org.snake"))
                .isEqualTo(new PluginThreads(Map.of(9L, "new"), Map.of(7L, "seen", 8L, "unseen")));
    }

    @Test
    void aThreadThatEndsWhileItIsReadChangesNothing() {
        Worker worker = counters.add(7, "worker", "org.snake.Worker");
        worker.cpuNanos = SECOND;
        accounts.read();
        worker.cpuNanos = -1;
        worker.bytes = -1;
        accounts.read();
        assertThat(accounts.totals()).isEqualTo(Map.of("org.snake", new ResourceUsage(SECOND, 0)));
    }
}
