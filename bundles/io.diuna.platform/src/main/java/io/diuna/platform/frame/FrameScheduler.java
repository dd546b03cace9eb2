// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import io.diuna.api.color.Palette;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes looks visible. Only {@code io.diuna.control} commands it; everybody else speaks to
 * {@link io.diuna.platform.control.LightControl}. All methods may be called from any thread but those of the frame's way, and
 * return without waiting for a frame.
 */
@ProviderType
public interface FrameScheduler {

    /**
     * Lets a zone look like this from now on, also when the zone, its strips or its animation come only later.
     *
     * @param zone the zone's id
     * @param look the look, already checked
     * @param palette the palette that the look names
     * @param transition how the old look becomes the new one
     */
    void setLook(String zone, ZoneLook look, Palette palette, Transition transition);

    /**
     * Dims everything from now on: each zone shows this share of its own brightness.
     *
     * @param brightness percent, 0 to 100
     * @param transition for how long it takes, and with which easing; its kind does not matter but for a cut
     */
    void dim(double brightness, Transition transition);

    /** The zones that are configured now, in the order of their places: by strip, then by first pixel. */
    List<ZonePlayback> zones();

    /**
     * Returns the zone of this id, if it is configured now; cheaper than {@link #zones} when one zone is needed.
     *
     * @param id the zone's id
     */
    Optional<ZonePlayback> zone(String id);
}
