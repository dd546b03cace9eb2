// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.api.color.Palette;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Frame scheduler: renders the looks of the zones. Only {@code io.diuna.control} commands it; all others use
 * {@link io.diuna.platform.control.LightControl}. Any thread may call, except frame, render and strip threads. No method
 * waits for a frame.
 */
@ProviderType
public interface FrameScheduler {

    /**
     * Sets the look of a zone. It also holds for a zone, a strip or an animation that comes later.
     *
     * @param zone id of the zone
     * @param look the look, already checked
     * @param palette the palette that the look names
     * @param transition transition from the present look
     */
    void setLook(String zone, ZoneLook look, Palette palette, Transition transition);

    /**
     * Sets the master brightness: the brightness of each zone is multiplied by it.
     *
     * @param brightness percent, 0 to 100
     * @param transition duration and easing; of the kinds, only a cut makes a difference
     */
    void dim(double brightness, Transition transition);

    /** Returns the configured zones, in the order of their positions: by strip, then by first pixel. */
    List<ZonePlayback> zones();

    /**
     * Returns the zone of this id, if it is configured now; cheaper than {@link #zones} when one zone is needed.
     *
     * @param id the zone's id
     */
    Optional<ZonePlayback> zone(String id);
}
