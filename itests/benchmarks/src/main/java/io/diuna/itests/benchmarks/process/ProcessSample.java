// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sample of all threads of a process, from {@code /proc}. The kernel counts CPU time in nanoseconds, and counts none of what
 * other processes take.
 *
 * @param nanos when it was taken, on the clock of {@link System#nanoTime}
 * @param threads usage since the start of each thread that is alive, by thread id
 * @param names names of the threads, by thread id
 */
record ProcessSample(long nanos, Map<String, ThreadUsage> threads, Map<String, String> names) {

    static ProcessSample of(long pid) throws IOException {
        Map<String, ThreadUsage> threads = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path task : tasks) {
                String id = String.valueOf(task.getFileName());
                try {
                    String cpu = Files.readString(task.resolve("schedstat"));
                    names.put(id, Files.readString(task.resolve("comm")).strip());
                    threads.put(
                            id, new ThreadUsage(Long.parseLong(cpu.substring(0, cpu.indexOf(' '))), switches(task)));
                } catch (IOException e) {
                    names.remove(id); // the thread has ended since it was listed
                }
            }
        }
        return new ProcessSample(System.nanoTime(), threads, names);
    }

    private static long switches(Path task) throws IOException {
        return Files.readAllLines(task.resolve("status")).stream()
                .filter(line -> line.contains("voluntary_ctxt_switches"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    /** The CPU time of all threads that are alive, in nanoseconds. */
    long cpuNanos() {
        return threads.values().stream().mapToLong(ThreadUsage::cpuNanos).sum();
    }

    /** Usage of the threads of each kind since an earlier sample, by kind. */
    Map<String, ThreadUsage> since(ProcessSample before) {
        Map<String, ThreadUsage> kinds = new TreeMap<>();
        threads.forEach((id, usage) -> kinds.merge(
                ThreadKind.of(names.getOrDefault(id, "")),
                usage.minus(before.threads.getOrDefault(id, ThreadUsage.NONE)),
                ThreadUsage::plus));
        return kinds;
    }
}
