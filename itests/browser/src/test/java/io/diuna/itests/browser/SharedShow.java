// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import io.diuna.itests.robustness.process.DiunaProcess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Show of one process for all scenarios of a test class. Each scenario leaves it as it has found it. */
abstract class SharedShow {

    @TempDir
    static Path folder;

    /** Address of the page. */
    static String url;

    private static DiunaProcess diuna;

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
}
