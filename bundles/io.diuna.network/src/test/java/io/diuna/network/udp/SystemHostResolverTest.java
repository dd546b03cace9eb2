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
    private final HostResolver resolver = new SystemHostResolver((host, run) -> work.add(run));

    @Test
    void ipAddressesNeedNoLookup() {
        assertThat(resolver.resolve("192.0.2.7")).isDone();
        assertThat(resolver.resolve("::1")).isDone();
        assertThat(work).isEmpty();
    }

    @Test
    void invalidIpAddressesAreLookedUpAsNames() {
        assertThat(resolver.resolve("300.1.1.1")).isNotDone();
        assertThat(resolver.resolve("1.2.3")).isNotDone();
        assertThat(work).hasSize(2);
    }

    @Test
    void concurrentLookupsOfAHostShareOneWorker() throws ExecutionException, InterruptedException {
        Future<InetAddress> first = resolver.resolve("localhost");
        Future<InetAddress> second = resolver.resolve("localhost");
        assertThat(first).isNotDone();
        assertThat(work).hasSize(1);
        work.get(0).run();
        assertThat(first.get().isLoopbackAddress()).isTrue();
        assertThat(second.get()).isEqualTo(first.get());
        assertThat(resolver.resolve("localhost")).isNotDone();
        assertThat(work).hasSize(2);
    }

    @Test
    void aLookupThatCouldNotStartIsRetried() {
        AtomicInteger tries = new AtomicInteger();
        HostResolver failing = new SystemHostResolver((host, run) -> {
            tries.incrementAndGet();
            throw new InternalError("no thread"); // an OutOfMemoryError would end the test run
        });
        for (int i = 1; i <= 3; i++) {
            assertThat(failing.resolve("wall")).isDone().failsWithin(Duration.ZERO);
            assertThat(tries).hasValue(i);
        }
    }

    @Test
    void aLookupAfterCloseFails() {
        HostResolver closed = new SystemHostResolver((host, run) -> {
            throw new IllegalStateException("closed");
        });
        assertThat(closed.resolve("localhost")).isDone().failsWithin(Duration.ZERO);
    }
}
