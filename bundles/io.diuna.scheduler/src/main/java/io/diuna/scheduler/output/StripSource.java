// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.PhysicalStrip;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A driver's service for one strip. */
public interface StripSource {

    /** Gives an instance; a fresh one each time where the driver can. May block, and throw whatever a driver throws. */
    PhysicalStrip get();

    /** Takes an instance back after it was closed. May block, and throw whatever a driver throws. */
    void release(PhysicalStrip strip);

    /** What is configured: the keys of {@link io.diuna.api.strip.LightConfig} among others; any thread. */
    default Map<String, ?> properties() {
        return Map.of();
    }

    /** The symbolic name of the driver's bundle, if there is one; any thread. */
    default @Nullable String driver() {
        return null;
    }
}
