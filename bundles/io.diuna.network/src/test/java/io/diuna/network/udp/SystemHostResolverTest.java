// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SystemHostResolverTest {

    private final List<Runnable> work = new ArrayList<>();
    private final HostResolver names = new SystemHostResolver((host, run) -> work.add(run));

    @Test
    void numbersNeedNobody() {
        assertThat(names.find("192.0.2.7")).isDone();
        assertThat(names.find("::1")).isDone();
        assertThat(work).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeNumbersIsAskedForElsewhere() {
        assertThat(names.find("300.1.1.1")).isNotDone();
        assertThat(names.find("1.2.3")).isNotDone();
        assertThat(work).hasSize(2);
    }

    @Test
    void aNameIsLookedUpElsewhereAndOnceAtATime() throws ExecutionException, InterruptedException {
        Future<InetAddress> first = names.find("localhost");
        Future<InetAddress> second = names.find("localhost");
        assertThat(first).isNotDone();
        assertThat(work).hasSize(1);
        work.get(0).run();
        assertThat(first.get().isLoopbackAddress()).isTrue();
        assertThat(second.get()).isEqualTo(first.get());
        assertThat(names.find("localhost")).isNotDone();
        assertThat(work).hasSize(2);
    }

    @Test
    void aNameIsAskedForAnewAfterNoThreadCouldBeHad() {
        AtomicInteger tries = new AtomicInteger();
        HostResolver poor = new SystemHostResolver((host, run) -> {
            tries.incrementAndGet();
            throw new InternalError("no thread to be had"); // an OutOfMemoryError would end all tests
        });
        for (int i = 1; i <= 3; i++) {
            assertThat(poor.find("wall")).isDone().failsWithin(Duration.ZERO);
            assertThat(tries).hasValue(i);
        }
    }

    @Test
    void aNameThatNobodyCanLookUpAnyMoreIsAFailure() {
        HostResolver closed = new SystemHostResolver((host, run) -> {
            throw new IllegalStateException("closed");
        });
        assertThat(closed.find("localhost")).isDone().failsWithin(Duration.ZERO);
    }
}
