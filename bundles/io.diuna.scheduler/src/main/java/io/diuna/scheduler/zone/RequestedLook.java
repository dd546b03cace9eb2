// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import java.util.List;
import java.util.Map;

/**
 * What a zone should look like.
 *
 * @param look the look
 * @param palette the palette that it names
 * @param transition how it comes
 */
record RequestedLook(ZoneLook look, Palette palette, Transition transition) {

    private static final int FULL = 256;

    /** Before anybody has said anything: dark. */
    static final RequestedLook NONE = new RequestedLook(
            new ZoneLook(false, 0, 0, "", null, Map.of()), Palette.of("", "", List.of(0)), Transition.CUT);

    /** The brightness as a level, 0 (off) to 256; what is on is never quite dark. */
    int level() {
        return level(look.on() ? look.brightness() : 0);
    }

    /** The level of a brightness in percent. */
    static int level(double brightness) {
        return brightness <= 0 ? 0 : Math.max(1, (int) Math.round(brightness / 100 * FULL));
    }
}
