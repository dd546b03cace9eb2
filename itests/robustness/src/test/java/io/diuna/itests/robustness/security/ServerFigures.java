// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import io.diuna.itests.robustness.process.DiunaProcess;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern FAULT = Pattern.compile(
            "^\\s+at |^\\S+ ERROR |Exception in thread|^\\S+ WARN +org[.]eclipse[.]jetty", Pattern.MULTILINE);

    /** Fault of Jetty, its issue 12939, for clients that break off; they have got their answer. */
    private static final String JETTY_12939 = "already released ReferenceCounter";

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

    /**
     * Returns the first records of the log, and lines of the terminal, that tell of an exception which nobody has caught, of a fault
     * of Diuna, or of each malformed request.
     */
    static List<String> uncaught(DiunaProcess diuna) throws IOException {
        String log = Files.readString(diuna.data().resolve("logs/diuna.log"));
        return Stream.concat(
                        Arrays.stream(log.split("\\R(?=20\\d\\d-)", -1)),
                        diuna.terminal().lines())
                .filter(record -> FAULT.matcher(record).find() && !record.contains(JETTY_12939))
                .limit(MOST)
                .toList();
    }
}
