// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RawViewer;
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
 * Twenty viewers of a live picture of 5 000 pixels: ten read it, five slowly, five never. No frame is late because of them, those
 * that read get at least 25 pictures a second, and memory does not grow.
 *
 * <p>No test of the build, since it measures. System property: {@code diuna.viewers.seconds}, how long.
 */
class ViewersRun {

    private static final int SECONDS = Integer.getInteger("diuna.viewers.seconds", 120);
    private static final int PIXELS = 5_000;
    private static final int PICTURES_PER_SECOND = 25;
    private static final int BYTES_PER_SECOND = 400_000;

    /** Growth of the memory of the process that is taken for none, in MB. */
    private static final double FLAT_MEGABYTES = 20;

    /** Seconds after which the process has all that viewers need. */
    private static final int WARM_SECONDS = 20;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern MISSED = Pattern.compile("\"missed\":(\\d+)");

    @TempDir
    Path folder;

    @Test
    void slowAndSilentViewersDisturbNobody() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        List<RawViewer> viewers = new ArrayList<>();
        try (Show show = new Show(process, faults, new PluginJars(), new SplittableRandom(1))) {
            show.boot();
            assertThat(show.client()
                            .json("PUT", "/api/v1/strips/wall", "{\"driver\":\"virtual\",\"pixels\":" + PIXELS + "}")
                            .isOk())
                    .isTrue();
            show.await(
                    "zone wall does not play",
                    () -> show.client()
                            .json("PATCH", "/api/v1/zones/wall", "{\"on\":true,\"animation\":\"rainbow\"}")
                            .isOk());
            for (int i = 0; i < 20; i++) {
                RawViewer.Pace pace =
                        i < 10 ? RawViewer.Pace.FULL : i < 15 ? RawViewer.Pace.SLOW : RawViewer.Pace.NEVER;
                viewers.add(new RawViewer(process.port(), "format=binary&fps=" + PICTURES_PER_SECOND, pace));
            }
            Show.sleep(TimeUnit.SECONDS.toMillis(WARM_SECONDS));
            long missed = missed(show);
            double megabytes = megabytes(process.pid());
            viewers.forEach(RawViewer::reset);
            Show.sleep(TimeUnit.SECONDS.toMillis(SECONDS));
            double slowest = slowest(viewers);
            double bytes = viewers.get(0).bytes() / (double) SECONDS;
            double growth = megabytes(process.pid()) - megabytes;
            missed = missed(show) - missed;
            System.out.printf(
                    Locale.ROOT,
                    "%d s: slowest of ten readers %.1f pictures/s, %.0f kB/s each; %d frames late; memory %+.1f MB%n",
                    SECONDS,
                    slowest,
                    bytes / 1e3,
                    missed,
                    growth);
            assertThat(missed).as("late frames").isZero();
            assertThat(slowest).isGreaterThanOrEqualTo(PICTURES_PER_SECOND - 0.5);
            assertThat(bytes).isLessThanOrEqualTo(BYTES_PER_SECOND);
            assertThat(growth).isLessThan(FLAT_MEGABYTES);
        } finally {
            viewers.forEach(RawViewer::close);
        }
    }

    private static double slowest(List<RawViewer> viewers) {
        return viewers.stream()
                .limit(10)
                .mapToDouble(viewer -> viewer.frames() / (double) SECONDS)
                .min()
                .orElseThrow();
    }

    private static long missed(Show show) {
        return Long.parseLong(found(MISSED, show.client().get("/api/v1/status").body()));
    }

    private static double megabytes(long pid) throws IOException {
        return Long.parseLong(found(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status")))) / 1024.0;
    }

    private static String found(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }
}
