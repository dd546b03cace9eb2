// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.color.Palette;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.LookProperty;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.base.LevelPlane;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Look that was requested for a zone.
 *
 * @param look the look
 * @param palette the palette that it names
 * @param transition how the picture before turns into it
 * @param named properties that the command names, whether it changes them or not
 */
record RequestedLook(ZoneLook look, Palette palette, Transition transition, Set<LookProperty> named) {

    private static final int FULL = LevelPlane.FULL;

    /** Null object for a zone without a request: dark. */
    static final RequestedLook NONE = new RequestedLook(
            new ZoneLook(false, 0, 0, "", null, Map.of()), Palette.of("", "", List.of(0)), Transition.CUT);

    /** A look of which every property is requested. */
    RequestedLook(ZoneLook look, Palette palette, Transition transition) {
        this(look, palette, transition, LookProperty.ALL);
    }

    /** The brightness as a level, 0 (off) to 65536. */
    int level() {
        return look.on() ? levelWhenOn() : 0;
    }

    /** The brightness while it is on as a level, 0 (dark) to 65536. */
    int levelWhenOn() {
        return level(look.brightness());
    }

    /** Converts a brightness, 0 to 100 percent, to a level, 0 to 65536; any brightness above 0 gives at least 1. */
    static int level(double brightness) {
        return brightness <= 0 ? 0 : Math.max(1, (int) Math.round(brightness / 100 * FULL));
    }
}
