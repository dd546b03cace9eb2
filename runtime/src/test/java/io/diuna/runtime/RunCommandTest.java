// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.TestBundles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a separate process, with a distribution of two bundles. */
class RunCommandTest {

    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private Path data;
    private Path terminal;

    @BeforeEach
    void makeDistribution() throws IOException {
        data = folder.resolve("data");
        for (String name : new String[] {"core", "plugin"}) {
            Path jar = folder.resolve("repo/t/%s/1/%s-1.jar".formatted(name, name));
            TestBundles.write(jar, name, "1.0.0", TestBundles.Marking.class);
        }
        Files.createDirectory(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/runtime.json"), """
                {"bundles": [{"id": "t:core:1", "start-order": "5"}, {"id": "t:plugin:1", "start-order": "20"}],
                 "framework-properties": {"org.osgi.framework.startlevel.beginning": "20", "felix.startlevel.bundle": "20"}}
                """);
    }

    /** Kills the processes and waits for them: one that still writes would prevent the deletion of the folder. */
    @AfterEach
    void endProcesses() throws InterruptedException {
        for (Process process : processes) {
            assertThat(process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private Process diuna(String... arguments) throws IOException {
        return diunaWith(System.getProperty("java.class.path"), arguments);
    }

    private Process diunaWith(String classPath, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddiuna.home=" + folder,
                "-cp",
                classPath,
                Main.class.getName(),
                "run",
                "--data",
                data.toString(),
                "--http-port",
                Integer.toString(FreePort.find())));
        command.addAll(List.of(arguments));
        terminal = folder.resolve("terminal-" + processes.size());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(terminal.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java prints it at start
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void awaitStarted(String bundle) throws IOException, InterruptedException {
        Path mark = data.resolve("started-" + bundle);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.deleteIfExists(mark)) {
            assertThat(System.nanoTime())
                    .as("%s, %s", mark, Files.readString(terminal))
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

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
        assertThat(Files.readString(terminal))
                .contains("Diuna ", "http://127.0.0.1:", "(user diuna)", data.toString())
                .containsPattern("password +\\S{23} ");
    }

    @Test
    void aPluginThatInterruptsAllThreadsDoesNotEndIt() throws IOException, InterruptedException {
        Path jar = folder.resolve("repo/t/plugin/1/plugin-1.jar");
        TestBundles.write(jar, "plugin", "1.0.0", TestBundles.Interrupting.class);
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
        assertThat(Files.readString(terminal))
                .isEqualTo("diuna: The data folder %s is in use by another Diuna.".formatted(data)
                        + " Stop that one, or choose another folder with --data\n");
    }

    @Test
    void aMissingLibraryIsAFailure() throws IOException, InterruptedException {
        String others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jakarta.json"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(exitCode(diunaWith(others))).isEqualTo(1);
        assertThat(Files.readString(terminal)).contains("diuna: ", "NoClassDefFoundError: jakarta/json");
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
        assertThat(Files.readString(terminal))
                .containsPattern("safe mode +third-party plugins are disabled: the last 3 starts failed");

        diuna();
        awaitStarted("plugin");
        assertThat(Files.readString(terminal)).doesNotContain("safe mode").doesNotContain("password");
    }
}
