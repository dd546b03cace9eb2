// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.diuna.itests.robustness.process.DiunaProcess;
import io.diuna.itests.robustness.process.Programs;
import io.diuna.itests.robustness.process.RestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search for controllers in the network, with Avahi as the responder of a WLED controller. */
class ControllerSearchIT {

    private static final int LIMIT_SECONDS = 120;
    private static final String KITCHEN = "{\"host\":\"" + WledPeer.ADDRESS
            + "\",\"name\":\"Kitchen\",\"description\":\"WLED 0.15.0\",\"pixels\":300}";

    @TempDir
    private Path folder;

    @Test
    void wledIsFoundForBothOfItsProtocolsWithTheNumberOfItsLeds() throws IOException, InterruptedException {
        Programs.need("ip", "unshare", "avahi-daemon", "node");
        try (WledPeer wled = new WledPeer(folder);
                DiunaProcess diuna = new DiunaProcess(folder)) {
            assumeTrue(wled.isThere(), "a network namespace cannot be made: that needs root on Linux");
            diuna.start();
            assertThat(receivers(diuna, "ddp")).contains(KITCHEN);
            assertThat(receivers(diuna, "sacn")).contains(KITCHEN);
        }
    }

    /** Searches until the controller is found: Diuna and Avahi start, and a busy machine answers too late. */
    private static String receivers(DiunaProcess diuna, String driver) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        Answer answer = diuna.client().get("/api/v1/drivers/" + driver + "/receivers");
        while (!answer.body().contains(KITCHEN) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = diuna.client().get("/api/v1/drivers/" + driver + "/receivers");
        }
        return answer.body();
    }
}
