// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says of zones what they miss: a zone plays on although the strip below it is gone, and that is not to be seen on it. */
public final class StripDiagnostics {

    private StripDiagnostics() {}

    /** The zone, and where strips are missing or too short for it, a reason that says so. */
    public static ZoneStatus explain(ZoneStatus zone, List<StripStatus> strips) {
        ZonePlayback show = zone.playback();
        Set<String> missing = new TreeSet<>();
        for (ZoneRange range : show.layout().ranges()) {
            StripStatus strip = find(range.strip(), strips);
            if (strip == null) {
                missing.add("strip '" + range.strip() + "' is not there");
            } else if (strip.length() > 0 && range.end() > strip.length()) {
                missing.add("strip '" + range.strip() + "' has only " + strip.length() + " pixels");
            }
        }
        if (missing.isEmpty()) {
            return zone;
        }
        List<String> reasons = new ArrayList<>(missing);
        if (show.reason() != null) {
            reasons.add(0, show.reason());
        }
        return new ZoneStatus(zone.look(), new ZonePlayback(show.layout(), show.state(), String.join("; ", reasons)));
    }

    private static @Nullable StripStatus find(String id, List<StripStatus> strips) {
        for (StripStatus strip : strips) {
            if (strip.id().equals(id)) {
                return strip;
            }
        }
        return null;
    }
}
