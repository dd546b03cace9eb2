// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.PhysicalStrip;
import io.diuna.driver.testkit.FallibleDriverContract;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Driver contract tests with the classes of rpi-ws281x-java on a fake native library. */
class Ws281xStripContractTest extends FallibleDriverContract {

    private final Session session = Strips.session(FakeNative.fresh());

    @Override
    protected PhysicalStrip strip() {
        return Strips.strip(session, Map.of("pixels", 30, "order", order()));
    }

    String order() {
        return "GRB";
    }

    @Override
    protected byte[] receivedFrame() {
        return FakeNative.wire(0);
    }

    @Override
    protected void breakHardware() {
        FakeNative.setReturnCode("init", -10);
        FakeNative.setReturnCode("render", -10);
    }

    @Override
    protected void restoreHardware() {
        FakeNative.setReturnCode("init", 0);
        FakeNative.setReturnCode("render", 0);
    }

    @AfterEach
    void noCallWouldCrashTheRealLibrary() {
        if (Files.exists(FakeNative.FOLDER.resolve("calls"))) {
            assertThat(FakeNative.calls()).noneMatch(call -> call.startsWith("misuse"));
        }
    }
}
