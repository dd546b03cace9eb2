// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.strip.FoundReceiver;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes, changes and removes strips: writes their configuration and waits, but never for long, until the show follows.
 * Any thread but those of the frame's way may call.
 */
@ProviderType
public interface StripAdmin {

    /** The drivers that are there now, in the order of their names. */
    List<DriverDescription> drivers();

    /** All strips, in the order of their ids: those that are there, and those whose configuration waits for its driver. */
    List<ConfiguredStrip> strips();

    /**
     * Configures a strip, live, and makes it if there is none of this id. Either all of it is right and is written, or
     * nothing is. A strip of another driver is moved to this one.
     *
     * @param id made of lower-case letters, digits and hyphens
     * @param driver the name of a driver or its PID
     * @param values the whole configuration by its keys: numbers, texts, switches, and lists of these. A single value does
     *     for a list of one; what is left out has its default
     * @return the strip afterwards; its state tells whether it works
     * @throws io.diuna.api.ConfigurationException when the id, the driver or a value cannot be used
     * @throws io.diuna.api.DiunaException when it cannot be written
     */
    ConfiguredStrip put(String id, String driver, Map<String, ?> values);

    /**
     * Removes a strip. Zones that lie on it stay, and say what they miss.
     *
     * @return whether there was such a strip
     * @throws io.diuna.api.ConfigurationException when it comes from no configuration
     * @throws io.diuna.api.DiunaException when it cannot be removed, or does not go in time
     */
    boolean remove(String id);

    /**
     * Asks the network who could be driven; waits up to 3 s for answers, and a second more for the driver. Who asks while
     * another search of the same driver is under way is given what that one finds.
     *
     * @param driver the name of a driver or its PID
     * @return who has answered, in the order of their names; empty when nobody has
     * @throws io.diuna.api.ConfigurationException on field {@code driver} when there is no such driver, or when it cannot
     *     search; it names those that can
     * @throws io.diuna.api.DiunaException when the search fails or does not end in time
     */
    List<FoundReceiver> receivers(String driver);
}
