// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.task.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Bus threads among the threads of a frame. */
@EnabledOnOs(OS.LINUX)
class BusThreadsTest {

    private final HostHarness harness = new HostHarness();

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void aBusThreadIsAThreadOfAFrameUntilItHangsOrEnds() {
        StripHost first = harness.host("first", HostHarness.source("first", frame -> {}));
        StripHost second = harness.host("second", HostHarness.source("second", harness::hang));
        CanvasPainter painter = HostHarness.painter(second);
        Await.until("both run", () -> harness.frameThreads.active().length == 2);
        int[] before = harness.frameThreads.active();
        painter.paint(1, 1);
        Await.until("one hangs", () -> harness.hanging.get() == 1);
        Await.until("its call is abandoned", () -> {
            harness.watch(1);
            return harness.abandoned() == 1;
        });
        Await.until("another thread has replaced it", () -> harness.frameThreads.active().length == 2);
        assertThat(harness.frameThreads.active()).isNotEqualTo(before);
        harness.hosts.remove(first);
        first.close();
        Await.until("the first has ended", () -> harness.frameThreads.active().length == 1);
    }
}
