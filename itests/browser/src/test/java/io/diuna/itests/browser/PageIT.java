// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.robustness.process.DiunaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the distribution in Chromium. Each scenario leaves the show as it has found it. */
class PageIT {

    @TempDir
    private static Path folder;

    private static DiunaProcess diuna;
    private static String url;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Scenario.need();
        diuna = new DiunaProcess(folder);
        diuna.start();
        url = "http://127.0.0.1:" + diuna.port() + "/";
        Ready.await(diuna);
    }

    @AfterAll
    static void stop() {
        if (diuna != null) {
            diuna.close();
        }
    }

    @Test
    void theFirstLoadIsSmallAndWithoutErrors() throws IOException, InterruptedException {
        Scenario.run("first-load", url, Map.of());
    }

    @Test
    void axeFindsNoViolation() throws IOException, InterruptedException {
        Scenario.run("accessibility", url, Map.of());
    }

    @Test
    void fitsEachScreen() throws IOException, InterruptedException {
        Scenario.run("layout", url, Map.of());
    }

    @Test
    void isUsedByKeyboardOnly() throws IOException, InterruptedException {
        Scenario.run("keyboard", url, Map.of());
    }

    /** From the login to a plugin that is updated while it plays. */
    @Test
    void setsUpAShow() throws IOException, InterruptedException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Scenario.run(
                "journey",
                url,
                Map.of(
                        "first",
                        glow("1.0.0", "0xFF0000"),
                        "second",
                        glow("2.0.0", "0x00FF00"),
                        "broken",
                        broken.toString()));
    }

    /** Returns the jar of the plugin glow. */
    private static String glow(String version, String color) {
        return TestPlugin.named("glow")
                .version(version)
                .replacing("COLOR = 0xFF0000", "COLOR = " + color)
                .jar()
                .toString();
    }
}
