// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine that other processes keep busy: no render thread is abandoned and no plugin disabled because the machine is slow.
 *
 * <p>No test of the build, since it takes the machine. System properties: {@code diuna.busy.minutes}, how long; {@code
 * diuna.busy.processes}, the number of processes that spin.
 */
class BusyMachineRun {

    private static final int MINUTES = Integer.getInteger("diuna.busy.minutes", 10);
    private static final int PROCESSES = Integer.getInteger("diuna.busy.processes", 4);
    private static final int POLL_MILLIS = 2_000;
    private static final String ABANDONED = "diuna_render_threads_abandoned_total";

    @TempDir
    Path folder;

    @Test
    void noRenderThreadIsAbandonedAndNoPluginDisabled() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        List<Process> spinning = new ArrayList<>();
        try (Show show = new Show(process, faults, new PluginJars(), new SplittableRandom(1))) {
            show.boot();
            play(show);
            for (int i = 0; i < PROCESSES; i++) {
                spinning.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
            while (System.nanoTime() - end < 0) {
                Show.sleep(POLL_MILLIS);
                check(show);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d min beside %d processes: %.0f frames, %.0f skipped, %.0f render threads abandoned%n",
                    MINUTES,
                    PROCESSES,
                    metric(show, "diuna_frames_total"),
                    metric(show, "diuna_frames_skipped_total"),
                    metric(show, ABANDONED));
        } finally {
            spinning.forEach(Process::destroyForcibly);
        }
    }

    /** Lets each zone play another animation, one of them from a plugin. */
    private static void play(Show show) {
        assertThat(show.client().upload(show.jars.good("alpha", 1)).isOk()).isTrue();
        List<String> animations = List.of("rainbow", "snake", "alpha");
        for (int i = 0; i < animations.size(); i++) {
            String zone = OperatorOperations.ZONES.get(i);
            String animation = animations.get(i);
            show.await(
                    animation + " does not play",
                    () -> show.client()
                            .json(
                                    "PATCH",
                                    "/api/v1/zones/" + zone,
                                    "{\"on\":true,\"animation\":\"%s\"}".formatted(animation))
                            .isOk());
        }
    }

    private static void check(Show show) {
        assertThat(metric(show, ABANDONED)).as("abandoned render threads").isZero();
        String plugins = show.client().get("/api/v1/plugins").body();
        assertThat(plugins).doesNotContain("QUARANTINED", "FAILED");
        assertThat(show.reader.problems()).as("health").noneMatch(problem -> problem.contains("disabled"));
    }

    private static double metric(Show show, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$")
                .matcher(show.client().get("/metrics").body());
        assertThat(line.find()).as("metric " + name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
