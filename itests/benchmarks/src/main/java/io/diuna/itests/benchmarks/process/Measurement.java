// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * Measurement of one program that shows one show. The compilers of the JVM are not counted: they come to rest.
 *
 * @param program name of the program
 * @param show name of the show
 * @param micros CPU microseconds a frame, by kind of thread
 * @param switches context switches a second
 * @param rssMegabytes resident memory
 * @param pssMegabytes resident memory, shared pages divided by those that share them
 * @param startSeconds CPU seconds until the first frame was shown; 0 where it was not measured
 */
record Measurement(
        String program,
        String show,
        Map<String, Double> micros,
        double switches,
        double rssMegabytes,
        double pssMegabytes,
        double startSeconds) {

    /** CPU microseconds a frame of all threads but the compilers'. */
    double total() {
        return micros.entrySet().stream()
                .filter(kind -> !kind.getKey().equals(ThreadKind.JIT))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** CPU microseconds a frame of the threads of Diuna that are of no kind. */
    double others() {
        return micros.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(ThreadKind.OURS))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** CPU microseconds a frame of the threads of one kind. */
    double of(String kind) {
        return micros.getOrDefault(kind, 0.0);
    }

    JsonObject json() {
        JsonObjectBuilder threads = Json.createObjectBuilder();
        micros.forEach(threads::add);
        return Json.createObjectBuilder()
                .add("program", program)
                .add("show", show)
                .add("cpuMicrosPerFrame", total())
                .add("threads", threads)
                .add("switchesPerSecond", switches)
                .add("rssMegabytes", rssMegabytes)
                .add("pssMegabytes", pssMegabytes)
                .add("cpuSecondsToFirstFrame", startSeconds)
                .build();
    }
}
