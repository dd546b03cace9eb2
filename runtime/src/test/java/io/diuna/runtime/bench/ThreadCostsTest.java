// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCostsTest {

    private static final int BYTES = 1_000_000;

    private volatile Object kept = "";

    /** Returns the usage of a thread of this name that allocates. */
    private ThreadCosts.Used used(String name) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    kept = new byte[BYTES];
                    done.countDown();
                    try {
                        end.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        ThreadCosts before = ThreadCosts.now();
        thread.start();
        try {
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            return ThreadCosts.now().since(before);
        } finally {
            end.countDown();
            thread.join(30_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"diuna-frame", "diuna-render-3", "diuna-strip-main"})
    void frameThreadsAreCounted(String name) throws InterruptedException {
        ThreadCosts.Used used = used(name);
        assertThat(kept).isInstanceOf(byte[].class);
        assertThat(used.bytes()).isGreaterThanOrEqualTo(BYTES);
        assertThat(used.cpuNanos()).isPositive();
    }

    @Test
    void otherThreadsAreNotCounted() throws InterruptedException {
        assertThat(used("diuna-control")).isEqualTo(new ThreadCosts.Used(0, 0));
    }
}
