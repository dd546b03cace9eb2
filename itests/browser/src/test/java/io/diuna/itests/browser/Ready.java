// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.itests.robustness.process.DiunaProcess;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Wait for all that the page asks for. */
final class Ready {

    private static final int LIMIT_SECONDS = Integer.getInteger("diuna.boot.seconds", 240);
    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/animations",
            "/api/v1/drivers",
            "/api/v1/plugin-index?q=",
            "/api/v1/plugins",
            "/api/v1/strips",
            "/api/v1/zones",
            "/system/console/diuna");

    private Ready() {}

    /** Waits until the process answers all requests of the page. */
    static void await(DiunaProcess diuna) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        for (String path : PATHS) {
            while (!diuna.client().get(path).isOk()) {
                assertThat(System.nanoTime())
                        .as("%s is there within %d s: %s", path, LIMIT_SECONDS, diuna.terminal())
                        .isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
