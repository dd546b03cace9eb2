// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.schedule;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Night light: fades the master over minutes, evenly, down or up. A command that changes the master ends it, and is applied to
 * the brightness of that moment. After a restart the rest of the fade follows. Any thread may call, except frame, render and
 * strip threads.
 */
@ProviderType
public interface NightLight {

    /** Returns what runs; empty if none does. */
    Optional<NightLightStatus> status();

    /**
     * Starts a night light, in the place of the one that runs. If the master is off, it is switched on and fades from 0.
     *
     * @throws io.diuna.api.ConfigurationException for field {@code scene} if there is no such scene
     */
    NightLightStatus start(NightLightPlan plan);

    /**
     * Ends the night light; the light stays as it is at this moment.
     *
     * @return true if one ran
     */
    boolean cancel();
}
