// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;

/** Validation of layouts against the ids and the connected strips. */
public final class ZoneRules {

    private ZoneRules() {}

    /**
     * Checks a layout. A strip that is not connected, or of unknown length, is accepted: it may be connected later. So is a range that
     * the zone has already: its strip was shortened, and the rest of the zone can be changed meanwhile.
     *
     * @param present ranges that the zone has now; empty if it is new
     * @throws ConfigurationException when the id is not valid or a range exceeds its strip
     */
    public static void check(ZoneLayout layout, List<StripStatus> strips, List<ZoneRange> present) {
        IdRules.check("zone", layout.id());
        for (StripStatus strip : strips) {
            for (ZoneRange range : layout.ranges()) {
                boolean exceeds =
                        range.strip().equals(strip.id()) && strip.length() > 0 && range.end() > strip.length();
                if (exceeds && !present.contains(range)) {
                    throw new ConfigurationException(
                            "ranges",
                            "Range " + range + " of zone '" + layout.id() + "' exceeds strip '" + strip.id() + "' ("
                                    + strip.length() + " pixels)");
                }
            }
        }
    }
}
