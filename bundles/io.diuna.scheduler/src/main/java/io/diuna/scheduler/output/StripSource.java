// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.strip.PhysicalStrip;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Driver of one strip: a factory of instances, and the properties of its service. */
public interface StripSource {

    /**
     * Bus thread: gets an instance, a fresh one each time if the driver can. May block, and may throw whatever a driver
     * throws.
     */
    PhysicalStrip get();

    /** Bus thread: takes an instance back after it was closed. May block, and may throw whatever a driver throws. */
    void release(PhysicalStrip strip);

    /** Any thread: the service properties, as they are now: keys of the driver and of {@link io.diuna.api.strip.LightConfig}. */
    default Map<String, ?> properties() {
        return Map.of();
    }

    /** Any thread: the {@code service.id} of the driver's service; 0 if it is not a service. */
    default long serviceId() {
        return 0;
    }

    /** Any thread: the symbolic name of the driver's bundle; null if there is none. */
    default @Nullable String driver() {
        return null;
    }
}
