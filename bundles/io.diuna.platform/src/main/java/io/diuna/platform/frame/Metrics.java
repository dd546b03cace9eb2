// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.List;

/**
 * Metrics of the frame path: durations of each stage by render thread, animation and strip, and counters. For each strip,
 * shown + unchanged + dropped + skipped + idle ticks are all ticks since it came, except for the newest two.
 *
 * @param durations durations; those of one name stand together
 * @param values counters and gauges; those of one name stand together
 */
public record Metrics(List<DurationMetric> durations, List<MetricValue> values) {

    /** Copies the lists. */
    public Metrics {
        durations = List.copyOf(durations);
        values = List.copyOf(values);
    }
}
