// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.strip.FoundReceiver;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Strip administration: writes the configurations of strips and waits, 5 s at most, until they have taken effect. Any
 * thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface StripAdmin {

    /** Returns the installed drivers, in the order of their names. */
    List<DriverDescription> drivers();

    /** Returns all strips, in the order of their ids, including configured strips whose driver is not installed. */
    List<ConfiguredStrip> strips();

    /**
     * Creates or changes a strip, live: all values are valid and written, or nothing is. A strip of another driver is moved
     * to this driver.
     *
     * @param id id of the strip: lower-case letters, digits and hyphens
     * @param driver name of a driver or its PID
     * @param values the whole configuration by key: numbers, texts, booleans, and lists of these. A single value stands
     *     for a list of one; a missing key has its default
     * @param withZone true to create a zone over its whole length, unless a zone uses it already or it was known before; a
     *     zone over its whole length follows its length. False to leave the zones as they are
     * @return the strip after the change; its state says if it works
     * @throws io.diuna.api.ConfigurationException if the id, the driver or a value is invalid
     * @throws io.diuna.api.DiunaException if the configuration cannot be written
     */
    ConfiguredStrip put(String id, String driver, Map<String, ?> values, boolean withZone);

    /**
     * Removes a strip. Zones on it stay, with a reason that names the missing strip.
     *
     * @param id id of the strip
     * @return true if there was such a strip
     * @throws io.diuna.api.ConfigurationException if the strip has no configuration
     * @throws io.diuna.api.DiunaException if it cannot be removed, or is not gone in time
     */
    boolean remove(String id);

    /**
     * Searches the network for controllers that a driver can use. Waits 3 s for answers, and 1 s more for the driver. Calls
     * during a search of the same driver share its result.
     *
     * @param driver name of a driver or its PID
     * @return the controllers that answered, in the order of their names
     * @throws io.diuna.api.ConfigurationException on field {@code driver} if there is no such driver or it cannot search;
     *     the message names the drivers that can
     * @throws io.diuna.api.DiunaException if the search fails or does not end in time
     */
    List<FoundReceiver> receivers(String driver);
}
