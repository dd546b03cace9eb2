// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.TestBundles;
import io.diuna.runtime.notify.FakeSystemd;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tests of {@code diuna run}: signals, the data folder, safe mode. */
class RunCommandTest extends LauncherFixture {

    @Test
    void aSignalStopsItInOrder() throws IOException, InterruptedException {
        Process process = diuna();
        awaitStarted("plugin");
        process.destroy();
        assertThat(exitCode(process)).isEqualTo(0);
        assertThat(data.resolve("stopped-plugin")).exists();
        assertThat(data.resolve("stopped-core")).exists();
        assertThat(data.resolve("state/boots")).hasContent("0");
        assertThat(data.resolve("config/administrator")).exists();
        assertThat(terminal())
                .contains("Diuna ", "http://127.0.0.1:", "(user diuna)", data.toString())
                .containsPattern("password +\\S{23} ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServiceManagerHearsThatItIsAliveAndStops() throws IOException, InterruptedException {
        String socket = folder.resolve("notify").toString();
        environment.put("NOTIFY_SOCKET", socket);
        environment.put("WATCHDOG_USEC", "60000000");
        try (FakeSystemd systemd = new FakeSystemd(socket)) {
            Process process = diuna();
            awaitStarted("plugin");
            assertThat(systemd.awaitMessage(Duration.ofSeconds(LIMIT_SECONDS))).isEqualTo("WATCHDOG=1");
            process.destroy();
            assertThat(exitCode(process)).isEqualTo(0);
            assertThat(systemd.message()).isEqualTo("STOPPING=1");
            assertThat(systemd.message()).isEmpty();
        }
    }

    @Test
    void aPluginThatInterruptsAllThreadsDoesNotEndIt() throws IOException, InterruptedException {
        plugin(TestBundles.Interrupting.class);
        Process process = diuna();
        awaitStarted("plugin");
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).as("ended").isFalse();
        process.destroy();
        assertThat(exitCode(process)).isEqualTo(0);
        assertThat(data.resolve("stopped-core")).exists();
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRejected() throws IOException, InterruptedException {
        diuna();
        awaitStarted("plugin");
        assertThat(exitCode(diuna())).isEqualTo(1);
        assertThat(terminal())
                .isEqualTo("diuna: The data folder %s is in use by another Diuna.".formatted(data)
                        + " Stop that one, or choose another folder with --data\n");
    }

    @Test
    void aMissingLibraryIsAFailure() throws IOException, InterruptedException {
        String others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jakarta.json"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(exitCode(diunaWith(others))).isEqualTo(1);
        assertThat(terminal()).contains("diuna: ", "NoClassDefFoundError: jakarta/json");
    }

    @Test
    void threeFailedStartsLeadToSafeMode() throws IOException, InterruptedException {
        for (int i = 0; i < BootCount.LIMIT; i++) {
            Process process = diuna();
            awaitStarted("plugin");
            Files.delete(data.resolve("started-core"));
            process.destroyForcibly();
            assertThat(exitCode(process)).isNotEqualTo(0);
        }
        Process safe = diuna();
        awaitStarted("core");
        safe.destroy();
        assertThat(exitCode(safe)).isEqualTo(0);
        assertThat(data.resolve("started-plugin")).doesNotExist();
        assertThat(terminal()).containsPattern("safe mode +third-party plugins are disabled: the last 3 starts failed");

        diuna();
        awaitStarted("plugin");
        assertThat(terminal()).doesNotContain("safe mode").doesNotContain("password");
    }

    @Test
    void whereNothingCanBeWrittenItRunsFromATemporaryFolder() throws IOException, InterruptedException {
        data = Files.createFile(folder.resolve("file")).resolve("data");
        Process process = diuna();
        awaitReady(process);
        process.destroy();
        assertThat(exitCode(process)).isEqualTo(0);
        assertThat(terminal())
                .contains("Cannot write to the data folder " + data, "temporary: changes are lost when Diuna ends");
    }

    private void awaitReady(Process process) throws IOException, InterruptedException {
        while (!terminal().contains("temporary: ")) {
            assertThat(process.isAlive()).as(terminal()).isTrue();
            Thread.sleep(20);
        }
    }

    @Test
    void repairDeletesTheBundleCacheOnly() throws IOException, InterruptedException {
        Process process = diuna();
        awaitStarted("plugin");
        process.destroyForcibly();
        exitCode(process);
        Files.writeString(data.resolve("plugins/mine.jar"), "jar");
        assertThat(exitCode(command("repair", "--data", data.toString()))).isEqualTo(0);
        assertThat(data.resolve("state/framework")).doesNotExist();
        assertThat(data.resolve("state/framework.stamp")).doesNotExist();
        assertThat(data.resolve("state/boots")).hasContent("0");
        assertThat(data.resolve("plugins/mine.jar")).exists();
        assertThat(data.resolve("config/administrator")).exists();
    }
}
