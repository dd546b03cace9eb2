// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.List;

/**
 * A driver and what can be configured of its strips.
 *
 * @param name the last segment of its PID; the whole PID where several drivers share that
 * @param pid the factory PID of its strips
 * @param label what people call it
 * @param description what it is, in words for people
 * @param bundle the symbolic name of its bundle
 * @param version the version of its bundle
 * @param keys what can be configured, in the order of the driver
 * @param searchable whether the network can be {@linkplain StripAdmin#receivers asked} for its receivers
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

    /** Keeps its own copy of the keys. */
    public DriverDescription {
        keys = List.copyOf(keys);
    }

    /** The same under another name. */
    public DriverDescription withName(String other) {
        return new DriverDescription(other, pid, label, description, bundle, version, keys, searchable);
    }

    /** The same, of which it is known whether its receivers can be searched for. */
    public DriverDescription withSearchable(boolean now) {
        return new DriverDescription(name, pid, label, description, bundle, version, keys, now);
    }
}
