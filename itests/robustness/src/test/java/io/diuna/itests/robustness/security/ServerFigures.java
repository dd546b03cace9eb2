// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import io.diuna.itests.robustness.process.DiunaProcess;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Figures of a running Diuna.
 *
 * @param heapBytes used heap after a full collection
 * @param threads threads
 * @param files open files and sockets; 0 without {@code /proc}
 * @param frames number of the present frame
 * @param missed dropped frames since the start
 */
record ServerFigures(long heapBytes, int threads, int files, long frames, long missed) {

    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"} ";
    private static final int MOST = 20;

    /** Collects garbage, and reads the figures. */
    static ServerFigures of(DiunaProcess diuna) {
        try {
            collect(diuna.pid());
            JsonObject frame = diuna.client().get("/api/v1/status").json().getJsonObject("frame");
            return new ServerFigures(
                    heap(diuna),
                    count("/proc/" + diuna.pid() + "/task"),
                    count("/proc/" + diuna.pid() + "/fd"),
                    frame.getJsonNumber("number").longValue(),
                    frame.getJsonNumber("missed").longValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(long pid) throws IOException {
        String java = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElseThrow();
        Process jcmd = new ProcessBuilder(Path.of(java).resolveSibling("jcmd").toString(), Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        jcmd.onExit().join();
    }

    private static long heap(DiunaProcess diuna) {
        return diuna.client()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(HEAP))
                .map(line -> (long) Double.parseDouble(line.substring(HEAP.length())))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String folder) {
        String[] names = new File(folder).list();
        return names == null ? 0 : names.length;
    }

    /** Returns the first lines of the log that tell of an exception which nobody has caught, or of a fault of Diuna. */
    static List<String> uncaught(DiunaProcess diuna) throws IOException {
        try (Stream<String> log =
                        Files.lines(Objects.requireNonNull(diuna.data().resolve("logs/diuna.log")));
                Stream<String> terminal = diuna.terminal().lines()) {
            return Stream.concat(log, terminal)
                    .filter(
                            line -> line.matches(
                                    "\\s+at .*|.* ERROR .*|.* WARN +org[.]eclipse[.]jetty.*|.*Exception in thread.*|Caused by: .*"))
                    .limit(MOST)
                    .toList();
        }
    }
}
