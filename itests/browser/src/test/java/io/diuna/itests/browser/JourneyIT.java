// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.fault.FaultInjector;
import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a maker through the page, from an empty data folder to the backup. The wall clock of the process jumps meanwhile. */
class JourneyIT {

    @TempDir
    private Path folder;

    @BeforeAll
    static void need() {
        Scenario.need();
        Programs.need("gcc");
    }

    @Test
    void onADesktopByMouseAndKeyboard() throws IOException, InterruptedException {
        travel("journey-desktop");
    }

    @Test
    void onAPhoneByTouch() throws IOException, InterruptedException {
        travel("journey-phone");
    }

    private void travel(String scenario) throws IOException, InterruptedException {
        Path backup = folder.resolve("backup.zip");
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        try (DiunaProcess diuna = new DiunaProcess(folder)) {
            FaultInjector faults = new FaultInjector(folder, diuna.data(), folder.resolve("none"));
            diuna.addEnvironment(faults.environment());
            diuna.start();
            Ready.await(diuna);
            Map<String, String> settings = Map.of(
                    "first", GlowPlugin.jar("1.0.0", "0xFF0000"),
                    "second", GlowPlugin.jar("2.0.0", "0x00FF00"),
                    "broken", broken.toString(),
                    "clock", faults.file().toString(),
                    "backup", backup.toString());
            Scenario.run(scenario, "http://127.0.0.1:" + diuna.port() + "/", settings);
        }
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertThat(text(zip, "state/scenes")).contains("Evening", "Bedtime");
            assertThat(text(zip, "state/playlists")).contains("Round dance");
            assertThat(text(zip, "state/schedules")).contains("Good night");
            assertThat(zip.stream()).anyMatch(entry -> entry.getName().matches("plugins/.*glow.*\\.jar"));
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
