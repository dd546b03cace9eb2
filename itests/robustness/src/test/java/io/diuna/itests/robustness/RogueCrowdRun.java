// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve plugins that misbehave at once, beside a process without them: each is named, another zone keeps its frames, and
 * SIGTERM ends the process.
 *
 * <p>No test of the build, since it measures. System properties: {@code diuna.share}, the smallest share of the frames of the
 * process without them, as a percentage; {@code diuna.named.seconds}, the limit for the names.
 */
class RogueCrowdRun {

    private static final int SHARE = Integer.getInteger("diuna.share", 99);
    private static final int PIXELS = 10;
    private static final int MEASURED_SECONDS = 30;

    /** Seconds after which each offender is named. */
    private static final int NAMED_SECONDS = Integer.getInteger("diuna.named.seconds", 5);

    /** A leak is named when the heap grows above 60 %: what is kept on purpose looks the same before. */
    private static final String LEAK = "keep";

    private static final int LEAK_SECONDS = 15;

    private static final List<String> DEEDS = List.of(
            "throw",
            "slow",
            "hang",
            "spin",
            "own threads spin",
            "allocate",
            LEAK,
            "throw error",
            "overflow the stack",
            "wait for ever",
            "block service events",
            "sleep and throw");

    @TempDir
    Path folder;

    @Test
    void twelveAtOnceAreNamedAndTakeNothingFromOthers() throws IOException, InterruptedException {
        PluginJars jars = new PluginJars();
        try (Show control = show("control", jars);
                Show crowd = show("crowd", jars)) {
            upload(crowd);
            Files.createFile(crowd.process.data().resolve("go"));
            long start = System.nanoTime();
            long quiet = control.reader.shown();
            long disturbed = crowd.reader.shown();
            Map<String, Long> named = awaitNames(crowd, start);
            Show.sleep(Math.max(0, MEASURED_SECONDS * 1_000L - (System.nanoTime() - start) / 1_000_000));
            double share = 100.0 * (crowd.reader.shown() - disturbed) / (control.reader.shown() - quiet);
            Map<String, Double> delays = delays(crowd.process.data(), named);
            System.out.printf(
                    Locale.ROOT, "%.1f %% of the frames of the control run; named after s: %s%n", share, delays);
            assertThat(delays).hasSize(DEEDS.size());
            assertThat(delays)
                    .allSatisfy((id, seconds) -> assertThat(seconds)
                            .isLessThanOrEqualTo(id.equals(id(LEAK)) ? LEAK_SECONDS : NAMED_SECONDS));
            assertThat(share).isGreaterThanOrEqualTo(SHARE);
            crowd.terminate();
        }
    }

    private Show show(String name, PluginJars jars) throws IOException, InterruptedException {
        Path own = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(own.resolve("data"));
        DiunaProcess process = new DiunaProcess(own);
        Show show = new Show(
                process, new FaultInjector(own, process.data(), own.resolve("none")), jars, new SplittableRandom(1));
        show.boot();
        return show;
    }

    /** Installs each plugin and lets it play a zone of its own. */
    private static void upload(Show show) {
        int pixels = DEEDS.size() * PIXELS;
        ok(show.client()
                .json("PUT", "/api/v1/strips/rogues", "{\"driver\":\"virtual\",\"pixels\":%d}".formatted(pixels)));
        List<String> zones = new ArrayList<>();
        for (int i = 0; i < DEEDS.size(); i++) {
            String id = id(DEEDS.get(i));
            ok(show.client().upload(show.jars.rogue(id, DEEDS.get(i))));
            ok(show.client()
                    .json(
                            "PUT",
                            "/api/v1/zones/" + id,
                            "{\"ranges\":[{\"strip\":\"rogues\",\"start\":%d,\"length\":%d}]}"
                                    .formatted(i * PIXELS, PIXELS)));
            zones.add(id);
        }
        for (String zone : zones) {
            ok(show.client().json("PATCH", "/api/v1/zones/" + zone, "{\"animation\":\"" + zone + "\"}"));
        }
    }

    /** Returns when health named each of them, in milliseconds since 1970. */
    private static Map<String, Long> awaitNames(Show show, long start) {
        Map<String, Long> named = new TreeMap<>();
        while (named.size() < DEEDS.size() && System.nanoTime() - start < MEASURED_SECONDS * 1_000_000_000L) {
            String problems = show.reader.problems().toString();
            long now = System.currentTimeMillis();
            DEEDS.stream()
                    .map(RogueCrowdRun::id)
                    .filter(id -> problems.contains("io.diuna.test." + id) || problems.contains("'" + id + "'"))
                    .forEach(id -> named.putIfAbsent(id, now));
            Show.sleep(100);
        }
        return named;
    }

    /** Returns the seconds from each misdeed to its name. */
    private static Map<String, Double> delays(Path data, Map<String, Long> named) throws IOException {
        Map<String, Double> delays = new TreeMap<>();
        for (Map.Entry<String, Long> entry : named.entrySet()) {
            Path began = data.resolve("io.diuna.test." + entry.getKey() + ".began");
            delays.put(
                    entry.getKey(),
                    (entry.getValue() - Files.getLastModifiedTime(began).toMillis()) / 1e3);
        }
        return delays;
    }

    private static String id(String deed) {
        return "rogue-" + deed.replace(' ', '-');
    }

    private static void ok(Answer answer) {
        assertThat(answer.isOk()).as(answer.toString()).isTrue();
    }
}
