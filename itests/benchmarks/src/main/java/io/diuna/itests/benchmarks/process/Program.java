// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Program that shows frames, as a process of its own. Closing it ends the process. */
class Program implements AutoCloseable {

    private static final double FRAMES_A_SECOND = 60;
    private static final long END_SECONDS = 20;

    private final String name;
    private final Process process;

    /**
     * @param name name in the report
     * @param output file for what the program prints
     */
    Program(String name, Path output, Map<String, String> environment, String... command) throws IOException {
        this.name = name;
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Frames since the start; a bare program shows 60 a second. */
    double frames() throws IOException {
        return System.nanoTime() * FRAMES_A_SECOND / 1e9;
    }

    /** CPU seconds until the first frame; 0 where that is not known. */
    double startSeconds() {
        return 0;
    }

    /** Measures for so many seconds what a frame of the present show costs. */
    Measurement measure(String show, long seconds) throws IOException, InterruptedException {
        double framesBefore = frames();
        ProcessSample before = ProcessSample.of(pid());
        TimeUnit.SECONDS.sleep(seconds);
        ProcessSample after = ProcessSample.of(pid());
        double frames = frames() - framesBefore;
        Map<String, Double> micros = new TreeMap<>();
        Map<String, ThreadUsage> used = after.since(before);
        used.forEach((kind, usage) -> micros.put(kind, usage.cpuNanos() / 1e3 / frames));
        long switches = used.values().stream().mapToLong(ThreadUsage::switches).sum();
        double took = (after.nanos() - before.nanos()) / 1e9;
        return new Measurement(
                name, show, micros, switches / took, megabytes("Rss:"), megabytes("Pss:"), startSeconds());
    }

    private double megabytes(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "smaps_rollup")).stream()
                .filter(text -> text.startsWith(line))
                .mapToDouble(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
