// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import io.diuna.platform.frame.StripStatus.State;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.task.Await;
import io.diuna.task.FailingTaskScope;
import io.diuna.task.ThreadRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strips on a machine that has no thread for their bus. */
class ThreadLimitTest {

    private final VirtualClock clock = new VirtualClock(77);
    private final FailingTaskScope tasks = new FailingTaskScope(new ThreadRegistry().open("test"));
    private final BusRegistry buses = new BusRegistry(tasks, clock);
    private final List<StripHost> hosts = new ArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void close() {
        tasks.setEmpty(false);
        free.countDown();
        hosts.forEach(StripHost::close);
    }

    @Test
    void aStripWhoseThreadCannotBeStartedSaysSoAndIsRetried() {
        FakeSource source = source(frame -> {});
        tasks.setEmpty(true);
        StripHost host = start("main", source);
        watch(3);
        assertThat(host.status().state()).isEqualTo(State.BACKOFF);
        assertThat(host.status().reason()).contains("thread", "unable to create native thread");
        assertThat(source.asked).hasValue(0);
        tasks.setEmpty(false);
        watch(1);
        paint(host, 1);
        Await.until("the frame is shown", () -> source.newest().lastNumber() == 1);
        Await.until("the strip is well", () -> host.status().state() == State.OK);
        assertThat(host.status().reason()).isNull();
    }

    @Test
    void aStripThatJoinsLaterStartsTheThreadForAll() {
        FakeSource first = source(frame -> {});
        FakeSource second = source(frame -> {});
        tasks.setEmpty(true);
        StripHost one = start("same", first);
        tasks.setEmpty(false);
        start("same", second);
        Await.until("both are opened", () -> first.asked.get() == 1 && second.asked.get() == 1);
        assertThat(one.status().state()).isEqualTo(State.OK);
    }

    @Test
    void theThreadOfAnAbandonedCallIsReplacedOnceThereIsAThread() {
        FakeSource bad = source(frame -> {
            hanging.countDown();
            Await.latch(free);
        });
        StripHost host = start("main", bad);
        paint(host, 1);
        Await.latch(hanging);
        tasks.setEmpty(true);
        watch(60);
        assertThat(host.status().state()).isEqualTo(State.BACKOFF);
        assertThat(host.status().reason()).contains("unable to create native thread");
        assertThat(bad.asked).hasValue(1);
        tasks.setEmpty(false);
        watch(1);
        free.countDown();
        Await.until("a fresh instance shows the frame", () -> {
            clock.pass(100_000_000);
            return bad.asked.get() == 2 && bad.newest().lastNumber() == 1;
        });
    }

    @Test
    void aStripThatWasClosedWithoutAThreadOpensNoDriver() {
        FakeSource source = source(frame -> {});
        tasks.setEmpty(true);
        StripHost host = start("main", source);
        host.close();
        tasks.setEmpty(false);
        watch(1);
        Await.until("its shutdown is complete", () -> host.awaitEnd(Duration.ZERO));
        assertThat(source.asked).hasValue(0);
    }

    private StripHost start(String id, FakeSource source) {
        StripHost host = new StripHost(buses, id, () -> StripHarness.PERIOD, () -> 0, () -> {});
        hosts.add(host);
        host.offer(source);
        host.start();
        return host;
    }

    private static FakeSource source(Consumer<StripFrame> behaviour) {
        return new FakeSource(() -> new FakeStrip(new StripFormat(3, ColorOrder.RGB, 1, 0), behaviour));
    }

    private static void paint(StripHost host, long number) {
        Await.until("the strip has reported its length", () -> host.canvas() != null);
        new CanvasPainter(Objects.requireNonNull(host.canvas())).paint(number, 1);
    }

    private void watch(int ticks) {
        for (int i = 0; i < ticks; i++) {
            clock.pass(100_000_000);
            hosts.forEach(StripHost::checkTimeouts);
        }
    }
}
