// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.StripStatus.State;
import io.diuna.task.Await;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Strips on a machine that has no thread for their bus. */
class ThreadLimitTest {

    private final HostHarness harness = new HostHarness();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void aStripWhoseThreadCannotBeStartedSaysSoAndIsRetried() {
        FakeSource source = HostHarness.source("", frame -> {});
        harness.scope.setEmpty(true);
        StripHost host = harness.host("main", source);
        harness.watch(3);
        assertThat(host.status().state()).isEqualTo(State.BACKOFF);
        assertThat(host.status().reason()).contains("thread", "unable to create native thread");
        assertThat(source.asked).hasValue(0);
        harness.scope.setEmpty(false);
        harness.watch(1);
        HostHarness.painter(host).paint(1, 1);
        Await.until("the frame is shown", () -> source.newest().lastNumber() == 1);
        Await.until("the strip is well", () -> host.status().state() == State.OK);
        assertThat(host.status().reason()).isNull();
    }

    @Test
    void aStripThatJoinsLaterStartsTheThreadForAll() {
        FakeSource first = HostHarness.source("", frame -> {});
        FakeSource second = HostHarness.source("", frame -> {});
        harness.scope.setEmpty(true);
        StripHost one = harness.host("same", first);
        harness.scope.setEmpty(false);
        harness.host("same", second);
        Await.until("both are opened", () -> first.asked.get() == 1 && second.asked.get() == 1);
        assertThat(one.status().state()).isEqualTo(State.OK);
    }

    @Test
    void theThreadOfAnAbandonedCallIsReplacedOnceThereIsAThread() {
        FakeSource bad = HostHarness.source("", harness::hang);
        StripHost host = harness.host("main", bad);
        HostHarness.painter(host).paint(1, 1);
        Await.until("it hangs", () -> harness.hanging.get() == 1);
        harness.scope.setEmpty(true);
        harness.watch(HostHarness.ABANDON_TICKS);
        assertThat(host.status().state()).isEqualTo(State.BACKOFF);
        assertThat(host.status().reason()).contains("unable to create native thread");
        assertThat(bad.asked).hasValue(1);
        harness.scope.setEmpty(false);
        harness.watch(1);
        harness.free.countDown();
        Await.until("a fresh instance shows the frame", () -> {
            harness.clock.pass(HostHarness.TICK);
            return bad.asked.get() == 2 && bad.newest().lastNumber() == 1;
        });
    }

    @Test
    void aStripThatWasClosedWithoutAThreadOpensNoDriver() {
        FakeSource source = HostHarness.source("", frame -> {});
        harness.scope.setEmpty(true);
        StripHost host = harness.host("main", source);
        host.close();
        harness.scope.setEmpty(false);
        harness.watch(1);
        Await.until("its shutdown is complete", () -> host.awaitEnd(Duration.ZERO));
        assertThat(source.asked).hasValue(0);
    }
}
