// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;

/** Looks for figures by their names. */
public final class TestMetrics {

    private TestMetrics() {}

    /** The longest duration of this name, whatever its labels. */
    public static long max(Metrics measures, String name) {
        return measures.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(DurationMetric::max)
                .max()
                .orElseThrow();
    }

    /** How often it was done, whatever its labels. */
    public static long count(Metrics measures, String name) {
        return measures.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(DurationMetric::count)
                .sum();
    }

    /** All numbers of this name together. */
    public static double value(Metrics measures, String name) {
        return measures.readings().stream()
                .filter(reading -> reading.name().equals(name))
                .mapToDouble(MetricValue::value)
                .reduce(Double::sum)
                .orElseThrow();
    }

    /** The same of what is counted in whole numbers. */
    public static long sum(Metrics measures, String name) {
        return (long) value(measures, name);
    }
}
