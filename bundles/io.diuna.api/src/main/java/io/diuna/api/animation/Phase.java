// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import org.osgi.annotation.versioning.ProviderType;

/** Phase: a continuous count of turns over time. */
@ProviderType
public interface Phase {

    /**
     * Returns the phase at the frame's instant.
     *
     * @param frame the frame that is rendered
     * @return the fraction of the current turn: 0 to 1, 1 excluded
     */
    double at(Frame frame);

    /**
     * Returns the total number of turns at the frame's instant. It never decreases.
     *
     * @param frame the frame that is rendered
     * @return turns since the zone began to play
     */
    double total(Frame frame);
}
