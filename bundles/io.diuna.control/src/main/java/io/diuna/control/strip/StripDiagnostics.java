// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Diagnostics of zones on missing strips: such a zone keeps playing, so its status needs a reason. */
public final class StripDiagnostics {

    private StripDiagnostics() {}

    /** Returns the status with a reason added for each strip that is missing or too short. */
    public static ZoneStatus explain(ZoneStatus zone, List<StripStatus> strips) {
        ZonePlayback playback = zone.playback();
        Set<String> missing = new TreeSet<>();
        for (ZoneRange range : playback.layout().ranges()) {
            StripStatus strip = find(range.strip(), strips);
            if (strip == null) {
                missing.add("strip '" + range.strip() + "' is not connected");
            } else if (strip.length() > 0 && range.end() > strip.length()) {
                missing.add("strip '" + range.strip() + "' has only " + strip.length() + " pixels");
            }
        }
        if (missing.isEmpty()) {
            return zone;
        }
        String strip = String.join(", ", missing);
        String reason = playback.reason() == null ? strip : strip + ". " + playback.reason();
        return new ZoneStatus(
                zone.look(), new ZonePlayback(playback.layout(), playback.state(), reason, playback.waitingFor()));
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
