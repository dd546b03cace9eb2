// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The distribution in a process, with a data folder that outlives it. It is started, killed and started again, as by
 * systemd. For one thread at a time.
 */
public final class DiunaProcess implements AutoCloseable {

    /** The unpacked distribution: by default what the build has just assembled. */
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("diuna.distribution", "../../runtime/target/diuna"));

    private final Path data;
    private final Path terminal;
    private final int port;
    private final RestClient client;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;
    private long started;

    /**
     * @param folder folder for the data folder and what the processes print
     */
    public DiunaProcess(Path folder) throws IOException {
        data = folder.resolve("data").toAbsolutePath();
        terminal = folder.resolve("terminal").toAbsolutePath();
        port = FreePorts.next();
        client = new RestClient(port);
        environment.put("DIUNA_ADMIN_PASSWORD", RestClient.PASSWORD);
    }

    /** Returns the launcher of the distribution. */
    public static Path launcher() {
        return DISTRIBUTION.resolve("bin/diuna").toAbsolutePath().normalize();
    }

    /** Returns the data folder. */
    public Path data() {
        return data;
    }

    public RestClient client() {
        return client;
    }

    /** Adds variables to the environment of later starts. */
    public void addEnvironment(Map<String, String> more) {
        environment.putAll(more);
    }

    /** Returns the port of the HTTP server. */
    public int port() {
        return port;
    }

    /**
     * Starts a process; does not wait until it is ready.
     *
     * @param options further options of {@code diuna run}
     */
    public void start(String... options) throws IOException {
        start("run", options);
    }

    /**
     * Starts a process with the project of a plugin's author; does not wait until it is ready.
     *
     * @param options further options of {@code diuna dev}
     */
    public void startDev(Path project, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(project.toString()));
        all.addAll(List.of(options));
        start("dev", all.toArray(String[]::new));
    }

    private void start(String name, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--http-port", Integer.toString(port)));
        all.addAll(List.of(options));
        ProcessBuilder builder = command(name, all.toArray(String[]::new));
        builder.environment().putAll(environment);
        started = System.nanoTime();
        process = builder.start();
    }

    /** Runs {@code diuna repair} while no process runs. */
    public void repair() throws IOException, InterruptedException {
        run("repair");
    }

    /** Runs a command to its end, on the data folder. */
    public void run(String name, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = command(name, arguments);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("diuna " + name + " ends with exit code " + code + ": " + terminal());
        }
    }

    private ProcessBuilder command(String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of(launcher().toString(), name, "--data", data.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(terminal.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    /** Returns true if a process runs. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Returns the process id. */
    public long pid() {
        return running().pid();
    }

    /** Returns the seconds since the last start. */
    public double secondsSinceStart() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Ends the process at once, as {@code kill -9} and a power cut do. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** Asks the process to end, by SIGTERM. */
    public void terminate() {
        running().destroy();
    }

    /**
     * Asks the process to end, by SIGTERM.
     *
     * @return the exit code, or -1 if it still ran after the limit
     */
    public int terminate(int limitSeconds) throws InterruptedException {
        terminate();
        return awaitExit(limitSeconds);
    }

    /** Waits for the end; returns the exit code, or -1 if it still runs after the limit: then it prints its threads. */
    public int awaitExit(int limitSeconds) throws InterruptedException {
        if (running().waitFor(limitSeconds, TimeUnit.SECONDS)) {
            return running().exitValue();
        }
        printThreads();
        return -1;
    }

    /** Makes the process print the stacks of its threads, by SIGQUIT. */
    private void printThreads() throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid())).start().waitFor();
            TimeUnit.SECONDS.sleep(2);
        } catch (IOException e) {
            System.out.println("No stacks of the threads: " + e.getMessage());
        }
    }

    /** Returns the last lines that the processes have printed. */
    public String terminal() throws IOException {
        return tail(terminal, 3_000);
    }

    /** Returns the last lines of the log. */
    public String log() throws IOException {
        return tail(data.resolve("logs/diuna.log"), 6_000);
    }

    private static String tail(Path file, int length) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        String text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - length));
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Diuna was not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
