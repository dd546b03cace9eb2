// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.api.frame.Measure;
import io.diuna.api.frame.Measures;
import io.diuna.api.frame.Reading;

/** Looks for figures by their names. */
public final class Figures {

    private Figures() {}

    /** The longest duration of this name, whatever its labels. */
    public static long max(Measures measures, String name) {
        return measures.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(Measure::max)
                .max()
                .orElseThrow();
    }

    /** How often it was done, whatever its labels. */
    public static long count(Measures measures, String name) {
        return measures.durations().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToLong(Measure::count)
                .sum();
    }

    /** All numbers of this name together. */
    public static double value(Measures measures, String name) {
        return measures.readings().stream()
                .filter(reading -> reading.name().equals(name))
                .mapToDouble(Reading::value)
                .reduce(Double::sum)
                .orElseThrow();
    }

    /** The same of what is counted in whole numbers. */
    public static long sum(Measures measures, String name) {
        return (long) value(measures, name);
    }
}
