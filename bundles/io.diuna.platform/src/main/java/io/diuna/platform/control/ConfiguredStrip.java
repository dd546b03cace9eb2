// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.StripStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A strip as it should be and as it is.
 *
 * @param status how it does; {@code UNAVAILABLE} where it is configured and its driver does not offer it
 * @param driver the name of its driver, or the PID of one that is not there; null when it comes from no configuration
 * @param values its configuration, where the driver is there: numbers, texts, switches, and lists of these. What is not
 *     set has its default; passwords are left out
 */
public record ConfiguredStrip(StripStatus status, @Nullable String driver, Map<String, Object> values) {

    /** Keeps its own copy of the values. */
    public ConfiguredStrip {
        values = Map.copyOf(values);
    }
}
