// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.robustness.process.DiunaProcess;
import java.io.IOException;
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
}
