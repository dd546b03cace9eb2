// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ServiceManagerTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(terminal, true, StandardCharsets.UTF_8);

    @Test
    void hearsEachStepAtAPath() {
        hearsEachStepAt(folder.resolve("notify").toString());
    }

    @Test
    void hearsEachStepAtAnAbstractName() {
        hearsEachStepAt("@diuna-test-" + UUID.randomUUID());
    }

    private void hearsEachStepAt(String path) {
        try (FakeSystemd systemd = new FakeSystemd(path)) {
            ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", path), err);
            manager.ready();
            manager.alive();
            manager.stopping();
            manager.ready(); // too late
            assertThat(systemd.message()).isEqualTo("READY=1");
            assertThat(systemd.message()).isEqualTo("WATCHDOG=1");
            assertThat(systemd.message()).isEqualTo("STOPPING=1");
            assertThat(systemd.message()).isEmpty();
            assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Test
    void withoutOneNothingIsSent() {
        ServiceManager manager = ServiceManager.of(Map.of("WATCHDOG_USEC", "9000000"), err);
        manager.ready();
        assertThat(manager.watchdog()).isEmpty();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void oneThatIsGoneIsOneLine() {
        String path = folder.resolve("gone").toString();
        ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", path), err);
        manager.ready();
        manager.alive();
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .isEqualTo("diuna: the service manager did not get READY=1: error 2\n");
    }

    @Test
    void anAddressThatIsNoneIsOneLine() {
        for (String path : new String[] {"notify", "vsock:2:1234", "/", "/" + "x".repeat(107)}) {
            terminal.reset();
            ServiceManager.of(Map.of("NOTIFY_SOCKET", path), err).ready();
            assertThat(terminal.toString(StandardCharsets.UTF_8))
                    .startsWith("diuna: NOTIFY_SOCKET=" + path + " cannot be used: it must be an absolute path")
                    .hasLineCount(1);
        }
    }

    @Test
    void watchdogOfThisProcessOnly() {
        String own = String.valueOf(ProcessHandle.current().pid());
        assertThat(ServiceManager.watchdog(Map.of("WATCHDOG_USEC", "10000000"))).contains(Duration.ofSeconds(10));
        assertThat(ServiceManager.watchdog(Map.of("WATCHDOG_USEC", "10000000", "WATCHDOG_PID", own)))
                .contains(Duration.ofSeconds(10));
        assertThat(ServiceManager.watchdog(Map.of("WATCHDOG_USEC", "10000000", "WATCHDOG_PID", "1")))
                .isEmpty();
        for (String none : new String[] {"", "0", "-1", "ten", "99999999999999999"}) {
            assertThat(ServiceManager.watchdog(Map.of("WATCHDOG_USEC", none)))
                    .as(none)
                    .isEmpty();
        }
    }
}
