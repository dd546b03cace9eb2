// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DdpReceiver;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM at random moments, under write load, while a plugin is swapped, and while the process starts: it ends within the limit and
 * with the right exit code, LEDs show the end look (dark), and what was acknowledged is there after the next start.
 *
 * <p>System properties: {@code diuna.sigterms}, the number of signals; {@code diuna.seed}.
 */
class SigtermIT {

    private static final int SIGNALS = Integer.getInteger("diuna.sigterms", 3);
    private static final long SEED = Long.getLong("diuna.seed", 20_261_130);
    private static final int LONGEST_LOAD_MILLIS = 1_500;
    private static final int LONGEST_START_MILLIS = 5_000;

    /** Exit code of a program that a signal ends before it can handle it: 128 and the number of SIGTERM. */
    private static final int NOT_YET_HANDLED = 143;

    @TempDir
    Path folder;

    @Test
    void itEndsInTimeAndNothingAcknowledgedIsLost() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "seed %d, %d signals%n", SEED, SIGNALS);
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        try (DdpReceiver leds = new DdpReceiver();
                Show show = new Show(process, faults, new PluginJars(), new SplittableRandom(SEED))) {
            show.boot();
            addLeds(show, leds);
            show.model.accept(show.reader.read().orElseThrow());
            WriteLoad load = new WriteLoad(show);
            for (int signal = 1; signal <= SIGNALS; signal++) {
                if (signal % 3 == 0) {
                    show.terminate(Set.of(0));
                    endDuringStart(show, leds);
                } else {
                    endUnderLoad(show, load);
                }
                checkDark(show, leds);
                show.boot();
                show.compare();
                System.out.printf(Locale.ROOT, "%d signals, %s%n", signal, show.statistics());
            }
            assertThat(load.acknowledged()).isGreaterThan(SIGNALS);
        }
    }

    /** A plugin whose deactivation never returns: the light ends before it, and it is named. */
    @Test
    void aPluginThatHangsAtTheEndIsNamedAfterTheLight() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        try (DdpReceiver leds = new DdpReceiver();
                Show show = new Show(process, faults, new PluginJars(), new SplittableRandom(SEED))) {
            show.boot();
            addLeds(show, leds);
            check(show, show.client().upload(show.jars.chaos("hang at the end")));
            show.await(
                    "the plugin does not play",
                    () -> show.client()
                            .json("PATCH", "/api/v1/zones/left", "{\"on\":true,\"animation\":\"chaos\"}")
                            .isOk());
            MachineOperations.signal(show, "TERM");
            show.await("LEDs stay lit while a plugin hangs", leds::isDark);
            assertThat(process.isAlive()).as("waits for the plugin").isTrue();
            show.awaitEnd(Set.of(1));
            assertThat(Files.readString(folder.resolve("terminal")))
                    .contains("Step 'plugins' of the end goes on without the stop of bundle io.diuna.test.chaos 1.0.0")
                    .contains("is at io.diuna.test.chaos.Misdeeds.");
            assertThat(process.log()).contains("Step 'plugins' of the end goes on without");
            show.boot();
            assertThat(show.reader.read().orElseThrow()).containsEntry("plugin io.diuna.test.chaos", "1.0.0");
        }
    }

    private static void endUnderLoad(Show show, WriteLoad load) throws InterruptedException {
        load.begin();
        Show.sleep(show.random.nextInt(LONGEST_LOAD_MILLIS));
        show.terminate(Set.of(0));
        load.end();
        load.await();
    }

    private static void endDuringStart(Show show, DdpReceiver leds) throws IOException, InterruptedException {
        leds.reset();
        show.process.start();
        Show.sleep(show.random.nextInt(LONGEST_START_MILLIS));
        show.terminate(Set.of(0, NOT_YET_HANDLED));
    }

    /** Adds a strip of another process, with a bright zone of its own. */
    private static void addLeds(Show show, DdpReceiver leds) {
        String strip = "{\"driver\":\"ddp\",\"host\":\"127.0.0.1\",\"port\":%d,\"pixels\":10}".formatted(leds.port());
        check(show, show.client().json("PUT", "/api/v1/strips/leds", strip));
        show.await(
                "the strip has no zone",
                () -> show.client()
                        .json(
                                "PATCH",
                                "/api/v1/zones/leds",
                                "{\"on\":true,\"color\":\"#ffffff\",\"animation\":\"solid\"}")
                        .isOk());
        show.await("the strip is not lit", () -> !leds.isDark());
    }

    private static void check(Show show, Answer answer) {
        if (!answer.isOk()) {
            throw show.violation("refused: " + answer);
        }
    }

    private static void checkDark(Show show, DdpReceiver leds) {
        Show.sleep(50); // what was sent last is on its way to the receiver's thread
        if (!leds.isDark()) {
            throw show.violation("LEDs stay lit after the end");
        }
    }
}
