// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.control.library.DocumentFormat;
import io.diuna.platform.control.Master;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Format of the looks as that of a library with one entry, for tests over all kinds of documents. */
public final class LookFormat implements DocumentFormat<Object> {

    /** Looks with all members. */
    public static final Object SAMPLE = new SavedLooks(
            new Master(true, 75),
            Map.of(
                    "left", new ZoneLook(true, 50, 0x00ff00, "ocean", "wave", Map.of("depth", 20.0, "mirror", true)),
                    "right", new ZoneLook(false, 0, 0, "ice", null, Map.of())),
            "party",
            new NightState(new NightLightPlan(30, 10, false, "night"), 80, 81.5, Duration.ofMinutes(7)),
            new AnimationMemory(Map.of("left", Map.of("rain", Map.of("speed", 3.0)))));

    @Override
    public String id(Object looks) {
        return "looks";
    }

    @Override
    public byte[] write(Collection<Object> looks) {
        return LookDocument.write((SavedLooks) looks.iterator().next());
    }

    @Override
    public List<Object> read(byte[] document) {
        return List.of(LookDocument.read(document));
    }
}
