// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.framework.plugin.TestPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Felix Web Console of the distribution in Chromium. */
class ConsoleIT extends SharedShow {

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
