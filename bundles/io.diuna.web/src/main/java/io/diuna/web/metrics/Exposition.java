// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Text in the Prometheus exposition format 0.0.4. In whatever order samples come, those of one family stand together, below
 * their help and type.
 */
final class Exposition {

    /** What it is served as. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double EXACT = 1e15;

    private final Map<String, StringBuilder> families = new LinkedHashMap<>();

    /** Adds a number that only grows; the name ends in {@code _total}. */
    void counter(String name, String help, Map<String, String> labels, double value) {
        sample(family(name, "counter", help), name, labels, value);
    }

    /** Adds a number that goes up and down. */
    void gauge(String name, String help, Map<String, String> labels, double value) {
        sample(family(name, "gauge", help), name, labels, value);
    }

    /** Adds how often something was done, how long all of it took, and how long shares of it did at most. */
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

    /** All that was added. */
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
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
