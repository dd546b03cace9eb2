// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Map;

/**
 * Duration metric: summary of a histogram since the start, in nanoseconds. Percentiles are never too low, and at most 1/16
 * too high; those of {@code frame.late} and {@code frame.compose} are of the last minute.
 *
 * @param name name: lower-case words joined by dots, such as {@code strip.show}
 * @param description user-facing text
 * @param labels labels that tell metrics of one name apart, such as {@code strip} and its id
 * @param count number of durations
 * @param sum sum of all durations
 * @param p50 median
 * @param p99 99th percentile
 * @param p999 99.9th percentile
 * @param max longest duration
 */
public record DurationMetric(
        String name,
        String description,
        Map<String, String> labels,
        long count,
        long sum,
        long p50,
        long p99,
        long p999,
        long max) {}
