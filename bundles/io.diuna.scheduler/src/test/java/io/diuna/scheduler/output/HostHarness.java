// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.api.task.TaskStatus;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.realtime.FrameThreads;
import io.diuna.task.Await;
import io.diuna.task.FailingTaskScope;
import io.diuna.task.ThreadRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Strip hosts on real bus threads, in virtual time, with drivers that may hang. */
final class HostHarness implements AutoCloseable {

    static final long TICK = 100_000_000;

    /** Ticks until a call is abandoned, and fewer than until the next one would be. */
    static final int ABANDON_TICKS = 60;

    final VirtualClock clock = new VirtualClock(77);
    final FailingTaskScope scope;
    final FrameThreads frameThreads = new FrameThreads();
    final BusRegistry buses;
    final List<StripHost> hosts = new ArrayList<>();
    final CountDownLatch free = new CountDownLatch(1);
    final AtomicInteger hanging = new AtomicInteger();
    private final ThreadRegistry tasks = new ThreadRegistry();

    HostHarness() {
        scope = new FailingTaskScope(tasks.open("test"));
        buses = new BusRegistry(scope, frameThreads, clock);
    }

    /** Behaviour of a driver that hangs until the end of the test. */
    void hang(StripFrame frame) {
        hanging.incrementAndGet();
        Await.latch(free);
    }

    static StripFormat format(String bus) {
        return StripFormat.of(3, ColorOrder.RGB, 1, 2_750_000).withBus(bus);
    }

    static FakeSource source(String bus, Consumer<StripFrame> behaviour) {
        return new FakeSource(() -> new FakeStrip(format(bus), behaviour));
    }

    /** Starts a strip. */
    StripHost host(String id, FakeSource source) {
        StripHost host = new StripHost(buses, id, () -> StripHarness.PERIOD, () -> 0, () -> {}, () -> {});
        hosts.add(host);
        host.offer(source);
        host.start();
        return host;
    }

    static CanvasPainter painter(StripHost host) {
        Await.until("the strip has reported its length", () -> host.canvas() != null);
        return new CanvasPainter(Objects.requireNonNull(host.canvas()));
    }

    /** Passes ticks of 100 ms as they pass for the watch thread. */
    void watch(int ticks) {
        for (int i = 0; i < ticks; i++) {
            clock.pass(TICK);
            hosts.forEach(StripHost::checkTimeouts);
        }
    }

    /** Abandoned threads that are still alive. */
    long abandoned() {
        return tasks.tasks().stream()
                .filter(task -> task.state() == TaskStatus.State.ABANDONED)
                .count();
    }

    /** Names of the living bus threads. */
    List<String> threads() {
        return tasks.tasks().stream()
                .filter(task -> !task.state().isOver())
                .map(TaskStatus::thread)
                .toList();
    }

    @Override
    public void close() {
        scope.setEmpty(false);
        free.countDown();
        hosts.forEach(StripHost::close);
    }
}
