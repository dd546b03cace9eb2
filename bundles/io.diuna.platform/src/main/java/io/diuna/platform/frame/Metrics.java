// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.List;

/**
 * The frame's way in figures: how long each stage takes, for each lane, animation and strip, and numbers that add up: of the
 * ticks since a strip came, those that it has shown, that were unchanged, that it dropped, and those that the loop skipped or
 * rested at are all there were, but for the newest two.
 *
 * @param durations how long things took; those of one name stand together
 * @param readings how many there are and were; those of one name stand together
 */
public record Metrics(List<DurationMetric> durations, List<MetricValue> readings) {

    /** Keeps its own copies of the lists. */
    public Metrics {
        durations = List.copyOf(durations);
        readings = List.copyOf(readings);
    }
}
