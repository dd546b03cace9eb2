// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;

/**
 * Driver and the configuration keys of its strips.
 *
 * @param name last segment of the PID; the whole PID if several drivers share that segment
 * @param pid factory PID of its strips
 * @param label display name
 * @param description user-facing text
 * @param bundle symbolic name of its bundle
 * @param version version of its bundle
 * @param keys configuration keys, in the order of the driver
 * @param searchable true if the driver can {@linkplain StripAdmin#receivers search} the network for controllers
 */
public record DriverDescription(
        String name,
        String pid,
        String label,
        String description,
        String bundle,
        String version,
        List<DriverKey> keys,
        boolean searchable) {

    /** Copies the keys. */
    public DriverDescription {
        keys = List.copyOf(keys);
    }

    /** Returns a copy with another name. */
    public DriverDescription withName(String other) {
        return new DriverDescription(other, pid, label, description, bundle, version, keys, searchable);
    }

    /** Returns a copy that is searchable or not. */
    public DriverDescription withSearchable(boolean now) {
        return new DriverDescription(name, pid, label, description, bundle, version, keys, now);
    }
}
