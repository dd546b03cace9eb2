// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.platform.frame.StripStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strip with its configuration and its status.
 *
 * @param status status; {@code UNAVAILABLE} if the driver does not provide the configured strip
 * @param driver name of the driver, or the PID of a driver that is not installed; null if there is no configuration
 * @param values configuration if the driver is installed: numbers, texts, booleans, and lists of these. A key without a
 *     value has its default; passwords are left out
 */
public record ConfiguredStrip(StripStatus status, @Nullable String driver, Map<String, Object> values) {

    /** Copies the values. */
    public ConfiguredStrip {
        values = Map.copyOf(values);
    }
}
