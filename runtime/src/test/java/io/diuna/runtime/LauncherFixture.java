// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.runtime.framework.TestBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleActivator;

/** Fixture: the launcher in a separate process, with a distribution of two bundles, {@code core} and {@code plugin}. */
public abstract class LauncherFixture {

    protected static final long LIMIT_SECONDS = 60;

    @TempDir
    protected Path folder;

    protected final List<Process> processes = new ArrayList<>();
    protected final Map<String, String> environment = new HashMap<>();
    protected Path data;
    protected Path terminal;

    @BeforeEach
    protected void makeDistribution() throws IOException {
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
    protected void endProcesses() throws InterruptedException {
        for (Process process : processes) {
            assertThat(process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    protected Process diuna(String... arguments) throws IOException {
        return diunaWith(System.getProperty("java.class.path"), arguments);
    }

    protected Process diunaWith(String classPath, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("run", "--data", data.toString(), "--http-port", Integer.toString(FreePort.find())));
        all.addAll(List.of(arguments));
        return start(classPath, all);
    }

    /** Runs another command. */
    protected Process command(String... arguments) throws IOException {
        return start(System.getProperty("java.class.path"), List.of(arguments));
    }

    private Process start(String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddiuna.home=" + folder,
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(arguments);
        terminal = folder.resolve("terminal-" + processes.size());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(terminal.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java prints it at start
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    protected void awaitStarted(String bundle) throws IOException, InterruptedException {
        Path mark = data.resolve("started-" + bundle);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.deleteIfExists(mark)) {
            assertThat(System.nanoTime())
                    .as("%s, %s", mark, Files.readString(terminal))
                    .isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    protected static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Gives the bundle {@code plugin} another activator. */
    protected void plugin(Class<? extends BundleActivator> activator) {
        TestBundles.write(folder.resolve("repo/t/plugin/1/plugin-1.jar"), "plugin", "1.0.0", activator);
    }

    protected String terminal() throws IOException {
        return Files.readString(terminal);
    }
}
