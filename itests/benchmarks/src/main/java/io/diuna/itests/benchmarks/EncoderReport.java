// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What JMH wrote of encoders, as a table in Markdown: a row for each encoder and Java, a column for each number of pixels.
 *
 * @param report reads what JMH wrote
 */
record EncoderReport(Report report) {

    /** One line of results: medians over the iterations. */
    private record Result(String java, String encoder, int pixels, double ns, double bytes) {

        static Result of(JsonObject json) {
            JsonObject params = json.getJsonObject("params");
            JsonObject counters = json.getJsonObject("secondaryMetrics");
            return new Result(
                    json.getString("jdkVersion"),
                    params.getString("encoder"),
                    Integer.parseInt(params.getString("pixels")),
                    Report.median(Report.values(counters, "nsPerPixel")),
                    Report.median(Report.values(counters, "bytesPerFrame")));
        }

        String kind() {
            return "| " + java + " | " + encoder + " |";
        }
    }

    /** The table; a head alone where nothing was measured. */
    String table() throws IOException {
        List<Result> results = report.measured(EncoderBenchmark.class).stream()
                .map(Result::of)
                .sorted(Comparator.comparing(Result::kind).thenComparing(Result::pixels))
                .toList();
        List<Integer> sizes =
                results.stream().map(Result::pixels).distinct().sorted().toList();
        StringBuilder text = new StringBuilder("| Java | encoder |");
        sizes.forEach(size -> text.append(String.format(Locale.ROOT, " %,d px |", size)));
        text.append(" bytes a frame |\n|---|---|")
                .append("---|".repeat(sizes.size() + 1))
                .append('\n');
        for (String kind : results.stream().map(Result::kind).distinct().toList()) {
            List<Result> row = results.stream()
                    .filter(result -> result.kind().equals(kind))
                    .toList();
            text.append(kind);
            for (int size : sizes) {
                Optional<Result> cell =
                        row.stream().filter(result -> result.pixels == size).findFirst();
                text.append(cell.map(result -> String.format(Locale.ROOT, " %.2f |", result.ns))
                        .orElse(" |"));
            }
            double bytes = row.stream().mapToDouble(Result::bytes).max().orElse(0);
            text.append(String.format(Locale.ROOT, " %.0f |\n", bytes));
        }
        return text.toString();
    }
}
