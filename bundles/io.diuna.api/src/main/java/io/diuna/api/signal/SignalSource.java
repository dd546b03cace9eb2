// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.signal;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Source of signals, such as an audio input, a MIDI controller or a sensor: a Declarative Services component that declares
 * its signals and publishes values from a thread of its own, which it takes from {@link io.diuna.api.task.TaskRegistry}.
 * Signals end with the service: what follows them then rests.
 */
@ConsumerType
@FunctionalInterface
public interface SignalSource {

    /**
     * Returns the signals. Called once, on the plugin thread, when the service appears. It must not block.
     *
     * @return the signals that {@link Signal#publish} is called on; of two signals of one id the service with the higher
     *     ranking wins, of equal rankings the older one
     */
    List<Signal> signals();
}
