// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.PluginUsage;
import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.account.FakeCounters.Worker;
import io.diuna.scheduler.base.ResourceUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageMonitorTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MEGABYTE = 1_000_000;
    private static final Offset<Double> ROUNDING = Offset.offset(0.001);

    private final FakeCounters counters = new FakeCounters();
    private final Map<String, ResourceUsage> rendering = new HashMap<>();
    private final Map<String, ResourceUsage> calls = new HashMap<>();
    private final List<String> disabled = new ArrayList<>();
    private final List<Set<Long>> demoted = new ArrayList<>();
    private @Nullable HeapReading heap;
    private long frames;
    private long missed;
    private double pauses;
    private long now;
    private final PluginActions actions = new PluginActions() {
        @Override
        public void demote(Set<Long> threads) {
            demoted.add(threads);
        }

        @Override
        public void disable(String plugin, String reason, Set<Long> threads) {
            disabled.add(seconds() + ": " + reason + " " + new TreeSet<>(threads));
        }
    };
    private final UsageMonitor monitor = new UsageMonitor(
            new UsageSource(() -> rendering, () -> calls),
            counters,
            type -> Set.of(type.substring(0, type.lastIndexOf('.'))),
            () -> heap,
            new UsageMonitor.Frames(() -> frames, () -> missed),
            () -> pauses,
            actions,
            UsageLimits.of(90, 50, 30));

    @Test
    void sharesAreAveragesOfFiveSecondsAndTotalsAreSinceTheStart() {
        Worker worker = counters.add(7, "worker", "org.snake.Worker");
        second();
        for (int i = 1; i <= 20; i++) {
            worker.cpuNanos += SECOND / 2;
            worker.bytes += MEGABYTE;
            rendering.put("org.snake", new ResourceUsage(i * SECOND / 10, i * MEGABYTE));
            calls.put("org.snake", new ResourceUsage(i * SECOND / 100, 0));
            second();
        }
        PluginUsage usage = monitor.usage("org.snake").orElseThrow();
        assertThat(usage.threadCpu()).isCloseTo(0.5, ROUNDING);
        assertThat(usage.renderCpu()).isCloseTo(0.1, ROUNDING);
        assertThat(usage.callCpu()).isCloseTo(0.01, ROUNDING);
        assertThat(usage.cpuSeconds()).isCloseTo(12.2, ROUNDING);
        assertThat(usage.bytesPerSecond()).isEqualTo(2 * MEGABYTE);
        assertThat(usage.warnings()).isEmpty();
        for (int i = 0; i < 6; i++) {
            second();
        }
        assertThat(monitor.usage("org.snake").orElseThrow().threadCpu()).isZero();
        assertThat(monitor.usage("org.worm")).isEmpty();
    }

    @Test
    void spinningThreadsAreNamedWithinFiveSecondsLoweredAndDisabledAfterThirty() {
        spin(4, 35);
        assertThat(disabled)
                .containsExactly(
                        "32: Plugin 'org.snake' used 2.0 processor cores outside rendering for 30 s [0, 1, 2, 3]");
    }

    @Test
    void namesThePluginItsThreadsAndTheRemedy() {
        spin(4, 4);
        assertThat(monitor.problems())
                .containsExactly(new HealthProblem(
                        "plugin-cpu",
                        "plugin 'org.snake'",
                        "Plugin 'org.snake' uses 2.0 processor cores outside rendering, in 4 threads: spinner-0, spinner-1,"
                                + " spinner-2 and 1 more",
                        "Update or delete the plugin"));
        assertThat(monitor.usage("org.snake").orElseThrow().warnings())
                .containsExactly(monitor.problems().get(0).message());
        assertThat(demoted).containsExactly(Set.of(0L, 1L, 2L, 3L));
        assertThat(disabled).isEmpty();
    }

    @Test
    void threadsThatGoOnAfterwardsKeepTheWarningWithAnotherRemedy() {
        spin(4, 35);
        assertThat(monitor.problems()).extracting(HealthProblem::remedy).allMatch(remedy -> remedy.contains("restart"));
        counters.workers.clear();
        for (int i = 0; i < 5; i++) {
            second();
        }
        assertThat(monitor.problems()).isEmpty();
    }

    /** The code of the new version is not to blame for a thread of the old one. */
    @Test
    void threadsOfAnEarlierVersionAreNamedAndDisableNothing() {
        spin(2, 4);
        monitor.starting("org.snake");
        Worker present = counters.add(9, "present", "org.snake.Worker");
        for (int i = 0; i < 40; i++) {
            missed += 10;
            present.cpuNanos += SECOND / 20;
            spin(2, 1);
            assertThat(monitor.problems())
                    .as("%d s after the start", i + 1)
                    .hasSize(i < 2 ? 0 : 1)
                    .allMatch(problem -> problem.code().equals("plugin-left-over"));
        }
        assertThat(monitor.problems().get(0).text())
                .contains("runs anew")
                .contains("use 1.0 processor cores, in 2 threads: spinner-0, spinner-1")
                .contains("Restart Diuna");
        assertThat(disabled).isEmpty();
        assertThat(demoted).containsExactly(Set.of(0L, 1L), Set.of(0L, 1L));
        PluginUsage usage = monitor.usage("org.snake").orElseThrow();
        assertThat(usage.threadCpu()).isCloseTo(1.05, ROUNDING);
    }

    @Test
    void framesThatAreLateShortenTheTime() {
        for (int i = 0; i < 12; i++) {
            missed += 10;
            spin(4, 1);
        }
        assertThat(disabled)
                .containsExactly(
                        "8: Plugin 'org.snake' used 2.0 processor cores outside rendering for 6 s, and frames were"
                                + " late [0, 1, 2, 3]");
    }

    @Test
    void rendersMayUseWhatTheyNeedAndShortWorkIsNoProblem() {
        for (int i = 1; i < 60; i++) {
            rendering.put("org.snake", new ResourceUsage(2L * i * SECOND, 0));
            calls.put("org.snake", new ResourceUsage(i % 10 == 0 ? i * SECOND / 10 : (i / 10) * SECOND, 0));
            second();
            assertThat(monitor.problems()).isEmpty();
        }
        assertThat(disabled).isEmpty();
    }

    @Test
    void onABusyMachineASmallerPartIsNamedButNotDisabled() {
        for (int i = 1; i < 60; i++) {
            calls.put("org.snake", new ResourceUsage(i * SECOND / 5, 0));
            counters.load = i > 20 ? 1 : 0.5;
            second();
            assertThat(monitor.problems()).as("after %d s", i).hasSize(i >= 22 ? 1 : 0);
        }
        assertThat(disabled).isEmpty();
    }

    @Test
    void noneIsDisabledForItsProcessorTimeIfTheConfigurationSaysSo() {
        monitor.setLimits(UsageLimits.of(90, 50, 0));
        spin(4, 100);
        assertThat(disabled).isEmpty();
        assertThat(monitor.problems()).hasSize(1);
    }

    @Test
    void allocationIsNamedAfterTenSeconds() {
        for (int i = 0; i <= 11; i++) {
            rendering.put("org.snake", new ResourceUsage(0, i * 240L * MEGABYTE));
            second();
            assertThat(monitor.problems()).hasSize(i == 11 ? 1 : 0);
        }
        assertThat(monitor.problems().get(0).code()).isEqualTo("plugin-allocation");
        assertThat(monitor.problems().get(0).message())
                .isEqualTo("Plugin 'org.snake' allocates 240 MB a second, so that the garbage collector runs often");
        assertThat(disabled).isEmpty();
    }

    @Test
    void allocationOutsideRenderingThatCollectionsStopAllForIsDisabledAtOnce() {
        Worker hungry = counters.add(7, "hungry", "org.snake.Worker");
        Worker other = counters.add(8, "other", "org.worm.Worker");
        for (int i = 1; i <= 10; i++) {
            pauses = i < 5 ? 0.09 : 0.3;
            hungry.bytes += 400 * MEGABYTE;
            other.bytes += 60 * MEGABYTE;
            rendering.put("org.ant", new ResourceUsage(0, 480 * MEGABYTE * i)); // its zone looks after it
            second();
            assertThat(monitor.isTight()).isEqualTo(i >= 5);
        }
        assertThat(disabled)
                .first()
                .isEqualTo(
                        "6: Plugin 'org.snake' allocates 400 MB a second, so that garbage collections stop every zone"
                                + " for 30 % of the time [7]");
        assertThat(disabled).hasSize(1);
    }

    @Test
    void aLeakIsNamedAndThenDisabledBeforeTheHeapIsFull() {
        Worker leak = counters.add(7, "leak", "org.snake.Worker");
        Worker other = counters.add(8, "other", "org.worm.Worker");
        long used = 20 * MEGABYTE;
        List<String> codes = new ArrayList<>();
        for (int i = 1; disabled.isEmpty(); i++) {
            assertThat(i).isLessThan(22); // full at 22 s
            leak.bytes += 5 * MEGABYTE;
            other.bytes += MEGABYTE;
            used += 5 * MEGABYTE;
            heap = i % 3 == 0 ? new HeapReading(i, now + SECOND, used, 128 * MEGABYTE) : heap;
            second();
            monitor.problems().forEach(problem -> codes.add(problem.code() + " " + problem.subject()));
        }
        assertThat(codes).isNotEmpty().containsOnly("plugin-heap plugin 'org.snake'");
        assertThat(disabled.get(0))
                .contains(
                        "The heap is 86 % full after a garbage collection and grows by 5.0 MB a second; plugin 'org.snake'"
                                + " allocates the most, 5.0 MB a second");
    }

    @Test
    void aHeapThatNoPluginCanHaveFilledIsNobodysFault() {
        Worker small = counters.add(7, "small", "org.snake.Worker");
        for (int i = 1; i < 30; i++) {
            small.bytes += MEGABYTE;
            heap = new HeapReading(i, now + SECOND, Math.min(120, 20 + 5 * i) * MEGABYTE, 128 * MEGABYTE);
            second();
        }
        assertThat(disabled).isEmpty();
        assertThat(monitor.problems()).isEmpty();
    }

    /** Lets threads use half a core each. */
    private void spin(int threads, int seconds) {
        for (int s = 0; s < seconds; s++) {
            for (long id = 0; id < threads; id++) {
                if (!counters.workers.containsKey(id)) {
                    counters.add(id, "spinner-" + id, "org.snake.Spinner");
                }
                Objects.requireNonNull(counters.workers.get(id)).cpuNanos += SECOND / 2;
            }
            second();
        }
    }

    private void second() {
        now += SECOND;
        frames += 60;
        monitor.check(now);
    }

    private long seconds() {
        return now / SECOND;
    }
}
