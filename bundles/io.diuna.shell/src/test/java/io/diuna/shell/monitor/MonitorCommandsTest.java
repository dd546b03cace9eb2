// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameStatus;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.health.HealthProblem;
import io.diuna.shell.FakeShow;
import io.diuna.task.Await;
import io.diuna.task.ThreadRegistry;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MonitorCommandsTest {

    private final List<HealthProblem> problems = new ArrayList<>();
    private final FrameMonitor frames = new FrameMonitor() {
        @Override
        public FrameStatus status() {
            return new FrameStatus(
                    600,
                    59.994,
                    2,
                    3,
                    new FrameStatus.Percentiles(30, 80, 90, 1200),
                    new FrameStatus.LastMinute(60, 0, 1));
        }

        @Override
        public List<StripStatus> strips() {
            return List.of(new StripStatus("main", "x", 150, StripStatus.State.OK, null, 500, 90, 3, 0, 1));
        }

        @Override
        public Metrics metrics() {
            return new Metrics(List.of(), List.of());
        }

        @Override
        public long picture(String strip, int[] pixels) {
            return -1;
        }
    };

    @Test
    void stats() {
        assertThat(new StatsCommand(frames).run(List.of())).isEqualTo("""
                frame    600
                fps      59.99
                missed   3 (1 in the last minute)
                skipped  2 (0 in the last minute)
                late     p50 30 us, p99 80 us, p99.9 90 us, max 1200 us

                STRIP  STATE  PIXELS  SHOWN  UNCHANGED  DROPPED  RESTARTS
                main   OK     150     500    90         3        0
                """);
    }

    @Test
    void health() {
        HealthCommand health = new HealthCommand(() -> problems);
        assertThat(health.run(List.of())).isEqualTo("OK\n");
        problems.add(new HealthProblem("not-saved", "looks", "The disk is full", "Free some space"));
        assertThat(health.run(List.of())).isEqualTo("DEGRADED\n[not-saved] The disk is full. Free some space\n");
        assertThatThrownBy(() -> health.run(List.of("x"))).hasMessage("Unexpected word 'x'");
    }

    @Test
    void status() {
        PluginAdmin plugins = new PluginAdmin() {
            @Override
            public List<PluginStatus> plugins() {
                return List.of(
                        new PluginStatus("a", "1", PluginStatus.State.ACTIVE, null, List.of(), null, true),
                        new PluginStatus("b", "1", PluginStatus.State.FAILED, null, List.of(), null, true));
            }

            @Override
            public PluginStatus install(InputStream jar, boolean downgrade) {
                throw new AssertionError();
            }

            @Override
            public boolean remove(String symbolicName) {
                return false;
            }

            @Override
            public boolean release(String symbolicName) {
                return false;
            }

            @Override
            public boolean release(String symbolicName, String animation) {
                return false;
            }
        };
        assertThat(new PlatformStatusCommand(
                                "0.1.0",
                                () -> Duration.ofSeconds(3723),
                                frames,
                                new FakeShow(),
                                plugins,
                                () -> problems)
                        .run(List.of()))
                .isEqualTo("""
                        version  0.1.0
                        up       1h2m3s
                        fps      59.99
                        missed   3
                        zones    1
                        strips   1
                        plugins  1
                        OK
                        """);
    }

    @Test
    void tasks() {
        CountDownLatch end = new CountDownLatch(1);
        try (ThreadRegistry threads = new ThreadRegistry()) {
            TaskScope scope = threads.open("io.test");
            scope.thread(TaskCategory.API, "ended", "Ends", () -> {}).start().join(Duration.ofSeconds(60));
            scope.thread(TaskCategory.API, "lives", "Waits", () -> Await.latch(end))
                    .start();
            TasksCommand tasks = new TasksCommand(threads);
            assertThat(tasks.run(List.of()))
                    .contains("lives   RUNNING  io.test  0        Waits\n")
                    .doesNotContain("Ends")
                    .contains("COMPLETED 1");
            assertThat(tasks.run(List.of("all"))).contains("ended   COMPLETED  io.test  0        Ends\n");
            assertThatThrownBy(() -> tasks.run(List.of("some"))).hasMessage("Unexpected word 'some'");
            end.countDown();
        }
    }
}
