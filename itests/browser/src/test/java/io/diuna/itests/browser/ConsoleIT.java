// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.framework.plugin.TestPlugin;
import io.diuna.itests.robustness.process.DiunaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Felix Web Console of the distribution in Chromium. Each scenario leaves the show as it has found it. */
class ConsoleIT {

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
    void managesPlugins() throws IOException, InterruptedException {
        Path trouble = folder.resolve("trouble").toAbsolutePath();
        String brittle = TestPlugin.named("brittle")
                .replacing("Path.of(\"trouble\")", "Path.of(\"" + trouble + "\")")
                .jar()
                .toString();
        Scenario.run(
                "console-plugins",
                url,
                Map.of(
                        "first",
                        GlowPlugin.jar("1.0.0", "0xFF0000"),
                        "second",
                        GlowPlugin.jar("2.0.0", "0x00FF00"),
                        "brittle",
                        brittle,
                        "trouble",
                        trouble.toString()));
    }

    @Test
    void refusesWhatRestRefusesAndSaysWhy() throws IOException, InterruptedException {
        Scenario.run("console-configuration", url, Map.of());
    }

    @Test
    void keepsThePlatformAndTellsItsState() throws IOException, InterruptedException {
        Scenario.run("console-platform", url, Map.of());
    }

    @Test
    void hasNoDeadPage() throws IOException, InterruptedException {
        Scenario.run("console-pages", url, Map.of());
    }
}
