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

    /** Place of the user time after the name of the process, see proc(5); the system time follows. */
    private static final int USER_FIELD = 11;

    private static final double TICKS_A_SECOND = 100;

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

    /** Returns the CPU time of a process in seconds, that of ended threads too; the kernel counts hundredths. */
    static double cpuSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_FIELD]) + Long.parseLong(fields[USER_FIELD + 1])) / TICKS_A_SECOND;
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
