// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskStatus;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.jfr.JfrRecording;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.mix.LayerHarness;
import io.diuna.scheduler.output.FakeStrip;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.output.StripHosts;
import io.diuna.scheduler.output.StripSource;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JfrReporterTest {

    private static final long LOOK = 100_000_000;

    private final VirtualClock clock = new VirtualClock(-3);
    private final LoopMetrics loopMetrics = new LoopMetrics();
    private final FrameLoop loop = new FrameLoop(new LayerHarness(1).composer, loopMetrics, clock, 60);
    private final List<StripHost> hosts = new ArrayList<>();
    private long run = 1;
    private final JfrReporter reporter = new JfrReporter(
            clock,
            loopMetrics,
            new FrameWindow(clock, loopMetrics, () -> 0),
            loop::periodNanos,
            this::status,
            () -> hosts);

    @TempDir
    Path folder;

    private JfrRecording recording;

    @BeforeEach
    void record() {
        recording = new JfrRecording(folder)
                .with("io.diuna.FrameLoop", "io.diuna.StripChanged")
                .start();
    }

    @AfterEach
    void close() {
        recording.close();
        hosts.forEach(StripHost::close);
    }

    @Test
    void reportsAStuckLoopOnceAndItsResumptionOnce() throws IOException {
        check(20, true);
        check(30, false);
        check(20, true);
        assertThat(changes()).containsExactly("STUCK", "RESUMED");
    }

    @Test
    void reportsNothingWhenTheWholeProcessWasStopped() throws IOException {
        check(5, true);
        clock.pass(60_000_000_000L);
        reporter.report();
        check(5, true);
        assertThat(changes()).isEmpty();
    }

    @Test
    void reportsARestartOfTheLoop() throws IOException {
        check(5, true);
        run = 7;
        check(5, true);
        assertThat(changes()).containsExactly("RESTARTED");
    }

    @Test
    void reportsAddedAndRemovedStrips() throws IOException {
        StripHost host =
                StripHosts.create(new ThreadRegistry().open("test"), "main", new UnusedSource(), clock, () -> {});
        hosts.add(host);
        reporter.report();
        reporter.report();
        hosts.clear();
        reporter.report();
        assertThat(events())
                .extracting(event ->
                        event.getString("strip") + " " + event.getString("before") + " " + event.getString("state"))
                .containsExactly("main null OK", "main OK null");
        host.close();
    }

    private void check(int times, boolean frames) {
        for (int i = 0; i < times; i++) {
            clock.pass(LOOK);
            if (frames) {
                loop.step(clock.nanos());
            }
            reporter.report();
        }
    }

    private List<String> changes() throws IOException {
        return events().stream().map(event -> event.getString("change")).toList();
    }

    /** Events of this thread: other engines may run in this virtual machine. */
    private List<RecordedEvent> events() throws IOException {
        long me = Thread.currentThread().getId();
        return recording.stop().stream()
                .filter(event -> event.getThread().getJavaThreadId() == me)
                .toList();
    }

    private TaskStatus status() {
        return TaskStatus.builder(run, "diuna-frame", TaskStatus.State.RUNNING, Instant.EPOCH)
                .work(TaskCategory.RENDER, "The loop")
                .owner("test", "test")
                .duration(Duration.ZERO)
                .build();
    }

    /** Source that is never asked, since its host is not started. */
    private static final class UnusedSource implements StripSource {

        @Override
        public FakeStrip get() {
            return new FakeStrip(1, frame -> {});
        }

        @Override
        public void release(PhysicalStrip strip) {}
    }
}
