// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;

/** Finds metrics by name. */
public final class TestMetrics {

    private TestMetrics() {}

    /** The longest duration of this name, over all labels. */
    public static long max(Metrics metrics, String name) {
        return metrics.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(DurationMetric::max)
                .max()
                .orElseThrow();
    }

    /** The number of durations of this name, over all labels. */
    public static long count(Metrics metrics, String name) {
        return metrics.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(DurationMetric::count)
                .sum();
    }

    /** The sum of all values of this name, over all labels. */
    public static double value(Metrics metrics, String name) {
        return metrics.values().stream()
                .filter(reading -> reading.name().equals(name))
                .mapToDouble(MetricValue::value)
                .reduce(Double::sum)
                .orElseThrow();
    }

    /** The sum of all values of this name, as a whole number. */
    public static long sum(Metrics metrics, String name) {
        return (long) value(metrics, name);
    }
}
