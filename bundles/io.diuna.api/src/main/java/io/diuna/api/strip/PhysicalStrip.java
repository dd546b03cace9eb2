// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Strip on one data line: the service that a driver provides for each factory configuration. The name of the
 * configuration (the part of the PID after {@code ~}) is the strip's id. A component of scope {@code PROTOTYPE} is
 * replaced by a new instance when it fails; a component of another scope is used again as it is.
 *
 * <p>A component with a {@code @Modified} method, which may be empty, stays registered when its configuration changes. If
 * a key of the driver was changed, a new instance is opened and asked for its format, the old one shows a last frame, dark
 * where the new one has no {@linkplain StripFormat#targets target}, and is closed. Without such a method the old instance
 * goes dark as a whole first, as it does when the configuration is removed.
 *
 * <p>The strip's thread calls {@link #show} and {@link #close}, one call at a time. Both may block: only this strip, and
 * those on the same bus, wait.
 */
@ConsumerType
public interface PhysicalStrip extends AutoCloseable {

    /** Service property: the id of a strip that does not come from a factory configuration. */
    String ID = "diuna.strip.id";

    /**
     * Returns the format of this strip; the same each time, without waiting for hardware. A configuration is refused here:
     * the message of an exception is shown beside the strip.
     *
     * @return the format
     * @throws io.diuna.api.ConfigurationException if the configuration is invalid; it names the key and what is valid
     * @throws UnavailableException if this machine cannot drive such a strip at all
     */
    StripFormat format();

    /**
     * Sends a frame and returns when the next one may come. The first call opens the device.
     *
     * @param frame the frame; valid only during this call
     * @throws HardwareException if the frame could not be sent; then this instance is closed and not used again
     * @throws UnavailableException if a retry would not help
     */
    void show(StripFrame frame);

    /** Releases the device. Called at most once, also after a failure. It does not throw. */
    @Override
    void close();
}
