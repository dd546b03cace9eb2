// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One {@link Sentinel} on each core, as far as the machine lets one. */
final class Sentinels implements AutoCloseable {

    private static final long END_SECONDS = 10;

    private final List<Process> processes = new ArrayList<>();
    private final List<Path> reports = new ArrayList<>();

    /** When the machine stood still, on the clock of {@link System#nanoTime}. */
    private record Gap(long from, long to) {
        static Gap of(String line) {
            int space = line.indexOf(' ');
            return new Gap(Long.parseLong(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
        }
    }

    /** Starts them. */
    static Sentinels start() {
        Sentinels sentinels = new Sentinels();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            sentinels.add(core);
        }
        return sentinels;
    }

    private void add(int core) {
        try {
            Path report = Files.createTempFile(Path.of("target"), "sentinel-" + core + "-", ".txt");
            processes.add(new ProcessBuilder(
                            "chrt",
                            "--fifo",
                            "80",
                            "taskset",
                            "--cpu-list",
                            String.valueOf(core),
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xint",
                            "-Xmx16m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            "target/test-classes",
                            Sentinel.class.getName())
                    .redirectOutput(report.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
            reports.add(report);
        } catch (IOException e) { // no such commands here: then there is no sentinel, and the report says so
            System.out.println("No sentinel on core " + core + ": " + e.getMessage());
        }
    }

    /** On how many cores somebody watches. */
    long watching() {
        return processes.stream().filter(Process::isAlive).count();
    }

    /** Those of these instants around which some core stood still: between them and a period later. */
    long excused(List<Long> instants, long periodNanos) {
        List<Gap> gaps = reports.stream().flatMap(Sentinels::lines).map(Gap::of).toList();
        return instants.stream()
                .filter(due -> gaps.stream().anyMatch(gap -> gap.to() - due > 0 && gap.from() - due < periodNanos))
                .count();
    }

    private static Stream<String> lines(Path report) {
        try {
            return Files.readAllLines(report).stream().filter(line -> line.matches("\\d+ \\d+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            try {
                process.getOutputStream().write('\n');
                process.getOutputStream().close();
                if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                process.destroyForcibly(); // it had ended before
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
