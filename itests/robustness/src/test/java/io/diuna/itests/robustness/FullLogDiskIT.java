// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.PluginJars;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full for the log: frames and the API go on, lost records are counted, named, and reported once there is space. */
class FullLogDiskIT {

    private static final String DROPPED = "diuna_log_dropped_total{output=\"file\"} ";
    private static final String PROBLEM = "log-not-written";

    @TempDir
    Path folder;

    @Test
    void itCostsLogRecordsAlone() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("data"));
        DiunaProcess process = new DiunaProcess(folder);
        Path logs = process.data().resolve("logs");
        FaultInjector faults = new FaultInjector(folder, logs, folder.resolve("none"));
        process.addEnvironment(faults.environment());
        try (Show show = new Show(process, faults, new PluginJars(), new SplittableRandom(1))) {
            show.boot();
            assertThat(metrics(show)).contains(DROPPED + "0\n");
            faults.fail(FaultInjector.WRITE, FaultInjector.NO_SPACE);
            Path bad = process.data().resolve("plugins/bad.jar");
            Files.writeString(bad, "no jar"); // is logged
            show.awaitProblem("a log that cannot be written", PROBLEM);
            assertThat(show.awaitLight(10)).as("light").isTrue();
            assertThat(metrics(show)).doesNotContain(DROPPED + "0\n");
            assertThat(process.log()).doesNotContain("bad.jar");
            assertThat(show.client().get("/api/v1/log?text=BAD.jar&level=warn").list("records"))
                    .as("records in memory")
                    .extracting(JsonValue::toString)
                    .isNotEmpty();
            faults.heal();
            show.awaitNoProblem(PROBLEM);
            assertThat(process.log()).containsPattern("\\d+ log records were lost: the file did not take them");
        }
    }

    private static String metrics(Show show) {
        return show.client().get("/metrics").body();
    }
}
