// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Map;

/**
 * Metric with one value.
 *
 * @param name name: lower-case words joined by dots, such as {@code frames.skipped}
 * @param description user-facing text
 * @param labels labels that tell metrics of one name apart, such as {@code strip} and its id
 * @param kind counter or gauge
 * @param value present value
 */
public record MetricValue(String name, String description, Map<String, String> labels, Kind kind, double value) {

    /** Kind of a metric, as in Prometheus. */
    public enum Kind {
        /** Counts since the start of the thing that it belongs to; never decreases. */
        COUNTER,
        /** Goes up and down. */
        GAUGE
    }
}
