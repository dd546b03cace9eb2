// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks.process;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Report of all measurements: a table of medians in Markdown, and each measurement as JSON. */
final class ProcessReport {

    private static final String[] KINDS = {
        "frame", "render", "strip", "GC", "watch", "plugin folder", "config folder", "JVM", "other"
    };

    private final List<Measurement> all = new ArrayList<>();

    void add(Measurement measurement) {
        all.add(measurement);
    }

    /** One row for each show and program, in the order of measuring; a column for each kind of thread. */
    String table() {
        StringBuilder text = new StringBuilder("| show | program | runs | µs a frame | switches a second | "
                + String.join(" | ", KINDS) + " | other diuna | RSS MB | PSS MB | CPU s to first frame |\n|---|---|"
                + "---|".repeat(KINDS.length + 7) + '\n');
        all.stream()
                .map(Measurement::show)
                .distinct()
                .forEach(show -> all.stream()
                        .filter(one -> one.show().equals(show))
                        .map(Measurement::program)
                        .distinct()
                        .forEach(program -> text.append(row(show, program))));
        return text.toString();
    }

    private String row(String show, String program) {
        List<Measurement> runs = all.stream()
                .filter(one -> one.show().equals(show) && one.program().equals(program))
                .toList();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %s | %d | **%.0f** | %.0f |",
                show,
                program,
                runs.size(),
                median(runs, Measurement::total),
                median(runs, Measurement::switches)));
        for (String kind : KINDS) {
            text.append(cell(median(runs, one -> one.of(kind))));
        }
        text.append(cell(median(runs, Measurement::others)));
        double start = median(runs, Measurement::startSeconds);
        return text.append(String.format(
                        Locale.ROOT,
                        " %.0f | %.0f | %s |%n",
                        median(runs, Measurement::rssMegabytes),
                        median(runs, Measurement::pssMegabytes),
                        start == 0 ? "" : String.format(Locale.ROOT, "%.1f", start)))
                .toString();
    }

    private static String cell(double micros) {
        return micros < 0.05 ? " |" : String.format(Locale.ROOT, " %.1f |", micros);
    }

    private static double median(List<Measurement> runs, ToDoubleFunction<Measurement> value) {
        double[] sorted = runs.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    String json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(one.json()));
        return array.build().toString();
    }
}
