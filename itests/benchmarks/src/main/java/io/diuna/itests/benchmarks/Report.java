// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What JMH wrote, as a table in Markdown: a row for each kind of show and Java, a column for each number of pixels.
 *
 * @param folder holds a {@code jmh-<version>.json} for each Java that was measured
 */
record Report(Path folder) {

    /** One line of results: medians over the iterations. */
    private record Result(
            String java, int pixels, int layers, int zones, boolean send, double ns, double timesC, double b) {

        static Result of(JsonObject json) {
            JsonObject params = json.getJsonObject("params");
            JsonObject counters = json.getJsonObject("secondaryMetrics");
            return new Result(
                    json.getString("jdkVersion"),
                    Integer.parseInt(params.getString("pixels")),
                    Integer.parseInt(params.getString("layers")),
                    Integer.parseInt(params.getString("zones")),
                    Boolean.parseBoolean(params.getString("send")),
                    median(values(counters, "nsPerPixel")),
                    median(ratios(values(counters, "nsPerPixel"), values(counters, "nsPerPixelInC"))),
                    median(values(counters, "bytesPerFrame")));
        }

        String kind() {
            return "| %s | %s | %d | %s |"
                    .formatted(java, layers == 1 ? "1" : "2, crossfaded", zones, send ? "yes" : "");
        }

        /** Nanoseconds, and how many times those of C; C does not send. */
        String cell() {
            String time = "%.2f".formatted(ns);
            return Double.isFinite(timesC) && !send ? time + " (%.2f)".formatted(timesC) : time;
        }
    }

    /** The table; empty where nothing was measured. */
    String table() throws IOException {
        List<Result> results = results();
        List<Integer> sizes =
                results.stream().map(Result::pixels).distinct().sorted().toList();
        StringBuilder text = new StringBuilder("| Java | layers | zones | UDP |");
        sizes.forEach(size -> text.append(String.format(Locale.ROOT, " %,d px |", size)));
        text.append(" bytes a frame |\n|---|---|---|---|")
                .append("---|".repeat(sizes.size() + 1))
                .append('\n');
        for (String kind : results.stream().map(Result::kind).distinct().toList()) {
            List<Result> row = results.stream()
                    .filter(result -> result.kind().equals(kind))
                    .toList();
            text.append(kind);
            for (int size : sizes) {
                text.append(' ')
                        .append(row.stream()
                                .filter(result -> result.pixels == size)
                                .map(Result::cell)
                                .findFirst()
                                .orElse(""))
                        .append(" |");
            }
            double bytes = row.stream().mapToDouble(Result::b).max().orElse(0);
            text.append(" %.0f |\n".formatted(bytes));
        }
        return text.toString();
    }

    private List<Result> results() throws IOException {
        return measured(FrameBenchmark.class).stream()
                .map(Result::of)
                .sorted(Comparator.comparing(Result::java)
                        .thenComparing(Result::send)
                        .thenComparing(Result::layers)
                        .thenComparing(Result::zones)
                        .thenComparing(Result::pixels))
                .toList();
    }

    /** What JMH wrote of one benchmark, of all Javas. */
    List<JsonObject> measured(Class<?> benchmark) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches("jmh-.*\\.json"))
                    .toList();
        }
        List<JsonObject> results = new ArrayList<>();
        for (Path file : files) {
            try (Reader text = Files.newBufferedReader(file);
                    JsonReader json = Json.createReader(text)) {
                json.readArray().getValuesAs(JsonObject.class).stream()
                        .filter(result -> result.getString("benchmark").startsWith(benchmark.getName() + "."))
                        .forEach(results::add);
            }
        }
        return results;
    }

    /** One value for each iteration. */
    static double[] values(JsonObject counters, String name) {
        return counters.getJsonObject(name).getJsonArray("rawData").stream()
                .map(JsonValue::asJsonArray)
                .flatMap(fork -> fork.getValuesAs(JsonNumber.class).stream())
                .mapToDouble(JsonNumber::doubleValue)
                .toArray();
    }

    /** How many times those of C, each iteration with the run of C that followed it. */
    private static double[] ratios(double[] java, double[] c) {
        return IntStream.range(0, java.length).mapToDouble(i -> java[i] / c[i]).toArray();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
