// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under write load: looks, dimmer, scenes, groups, palettes, playlists, schedules, strips and uploads that were
 * acknowledged are there after the restart.
 *
 * <p>System properties: {@code diuna.kills}, the number of kills; {@code diuna.seed}.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("diuna.kills", 3);
    private static final long SEED = Long.getLong("diuna.seed", 20_261_129);
    private static final int LONGEST_LOAD_MILLIS = 1_500;
    private static final int LONGEST_START_MILLIS = 4_000;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "seed %d, %d kills%n", SEED, KILLS);
        SplittableRandom random = new SplittableRandom(SEED);
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        FaultInjector faults = new FaultInjector(folder, process.data(), folder.resolve("none"));
        try (Show show = new Show(process, faults, new PluginJars(), random)) {
            show.boot();
            show.model.accept(show.reader.read().orElseThrow());
            WriteLoad load = new WriteLoad(show);
            for (int kill = 1; kill <= KILLS; kill++) {
                load.begin();
                Show.sleep(random.nextInt(LONGEST_LOAD_MILLIS));
                load.end();
                show.kill();
                load.await();
                if (random.nextInt(4) == 0) {
                    process.start();
                    Show.sleep(random.nextInt(LONGEST_START_MILLIS));
                    show.kill();
                }
                show.boot();
                show.compare();
                System.out.printf(Locale.ROOT, "%d kills, %d changes acknowledged%n", kill, load.acknowledged());
            }
            assertThat(load.acknowledged()).isGreaterThan(KILLS);
            System.out.println(show.statistics());
        }
    }
}
