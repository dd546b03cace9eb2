// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.NodePackages;
import io.diuna.itests.robustness.process.PluginJars;
import io.diuna.itests.robustness.process.RestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client that is generated from the description of the REST API, in a journey through the whole API of the distribution. */
class ApiClientIT {

    private static final int LIMIT_SECONDS = 240;
    private static final List<String> FIRST =
            List.of("/api/v1/zones", "/api/v1/animations", "/api/v1/scenes", "/api/v1/schedules", "/api/v1/plugins");

    @TempDir
    private Path folder;

    @Test
    void aGeneratedClientDoesWhatTheDescriptionSays() throws IOException, InterruptedException {
        Path scripts = NodePackages.install();
        PluginJars jars = new PluginJars();
        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            diuna.start();
            await(diuna);
            Path output = folder.resolve("client.txt");
            Process client = new ProcessBuilder(Stream.of(
                                    "node",
                                    "api-client.mjs",
                                    "http://127.0.0.1:" + diuna.port(),
                                    RestClient.PASSWORD,
                                    "alpha",
                                    jars.good("alpha", 1).toString(),
                                    jars.good("alpha", 2).toString())
                            .toList())
                    .directory(scripts.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = client.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            client.destroyForcibly();
            String steps = Files.readString(output);
            System.out.println(steps);
            assertThat(ended)
                    .as("it ends within %d s: %s", LIMIT_SECONDS, steps)
                    .isTrue();
            assertThat(client.exitValue()).as("%s", steps).isZero();
            assertThat(steps.lines()).hasSizeGreaterThanOrEqualTo(14);
        }
    }

    /** Waits for the resources that come last at a start. */
    private static void await(DiunaProcess diuna) throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!FIRST.stream().allMatch(path -> diuna.client().get(path).isOk())) {
            assertThat(System.nanoTime() - end)
                    .as("ready: %s", diuna.terminal())
                    .isNegative();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
