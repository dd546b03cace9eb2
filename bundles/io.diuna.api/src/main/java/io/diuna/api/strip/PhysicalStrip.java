// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Pixels on one data line, as a driver offers them: a service made from a factory configuration, whose name (the part of
 * the PID after {@code ~}) is the strip's id. A component of scope {@code PROTOTYPE} is given back and asked for anew
 * when it fails; one of another scope is used as it is.
 *
 * <p>One thread of the strip's own calls {@link #show} and {@link #close}, never two at once. Both may block: only this
 * strip waits.
 */
@ConsumerType
public interface PhysicalStrip extends AutoCloseable {

    /** The service property that names the strip when it does not come from a factory configuration. */
    String ID = "diuna.strip.id";

    /**
     * What this strip takes; the same answer each time, without waiting for hardware. Here is the place to refuse a
     * configuration: what a constructor throws is seen in the log alone, what this throws is shown beside the strip.
     *
     * @throws io.diuna.api.ConfigurationException when the configuration cannot be used; it names the key and what is right
     * @throws UnavailableException when this machine cannot drive such a strip at all
     */
    StripFormat format();

    /**
     * Puts a frame on the wire and returns when the next one may come. The first call opens what has to be opened.
     *
     * @throws HardwareException when the frame could not be sent; after that this instance is closed and not used again
     * @throws UnavailableException when trying again would not help
     */
    void show(StripFrame frame);

    /** Lets go of the hardware. Called once at most, also after a failure; it does not throw. */
    @Override
    void close();
}
