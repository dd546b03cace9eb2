// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builder for the Prometheus text format 0.0.4. Samples can be added in any order; it groups them by metric, below the help and
 * type of the metric.
 */
final class Exposition {

    /** Content type of the text. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double MAX_EXACT_WHOLE = 1e15;

    private final Map<String, StringBuilder> families = new LinkedHashMap<>();

    /** Adds a sample of a counter, whose name must end in {@code _total}. */
    void counter(String name, String help, Map<String, String> labels, double value) {
        sample(family(name, "counter", help), name, labels, value);
    }

    /** Adds a sample of a gauge. */
    void gauge(String name, String help, Map<String, String> labels, double value) {
        sample(family(name, "gauge", help), name, labels, value);
    }

    /**
     * Adds the samples of a summary.
     *
     * @param quantiles values by quantile, such as {@code 0.99}
     */
    void summary(
            String name,
            String help,
            Map<String, String> labels,
            Map<String, Double> quantiles,
            double sum,
            long count) {
        StringBuilder lines = family(name, "summary", help);
        quantiles.forEach((quantile, value) -> {
            Map<String, String> all = new TreeMap<>(labels);
            all.put("quantile", quantile);
            sample(lines, name, all, value);
        });
        sample(lines, name + "_sum", labels, sum);
        sample(lines, name + "_count", labels, (double) count);
    }

    /** Returns the text of all samples. */
    String text() {
        return String.join("", families.values());
    }

    private StringBuilder family(String name, String type, String help) {
        return families.computeIfAbsent(
                name,
                key -> new StringBuilder()
                        .append("# HELP ")
                        .append(name)
                        .append(' ')
                        .append(help.replace("\\", "\\\\").replace("\n", "\\n"))
                        .append("\n# TYPE ")
                        .append(name)
                        .append(' ')
                        .append(type)
                        .append('\n'));
    }

    private static void sample(StringBuilder lines, String name, Map<String, String> labels, double value) {
        lines.append(name);
        char separator = '{';
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            lines.append(separator).append(label.getKey()).append("=\"");
            lines.append(escaped(label.getValue())).append('"');
            separator = ',';
        }
        if (!labels.isEmpty()) {
            lines.append('}');
        }
        lines.append(' ').append(number(value)).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < MAX_EXACT_WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
