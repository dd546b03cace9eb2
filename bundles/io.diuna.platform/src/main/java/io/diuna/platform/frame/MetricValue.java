// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import java.util.Map;

/**
 * A number as it is now.
 *
 * @param name what it is: lower-case words with points between them, such as {@code frames.skipped}
 * @param description the same in words for people
 * @param labels which one it is, where there are several, such as {@code strip} and its id
 * @param kind how it moves
 * @param value the number
 */
public record MetricValue(String name, String description, Map<String, String> labels, Kind kind, double value) {

    /** How a number moves. */
    public enum Kind {
        /** Counts since the start of what it belongs to: only grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE
    }
}
