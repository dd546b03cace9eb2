// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.zone;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;

/** What a layout may be in this house, beyond what every layout must be. */
public final class ZoneRules {

    private ZoneRules() {}

    /**
     * Checks a layout. A strip that is not there, or has not told its length, may come later.
     *
     * @throws ConfigurationException when the id is none, or a range ends behind its strip
     */
    public static void check(ZoneLayout layout, List<StripStatus> strips) {
        IdRules.check("zone", layout.id());
        for (StripStatus strip : strips) {
            for (ZoneRange range : layout.ranges()) {
                if (range.strip().equals(strip.id()) && strip.length() > 0 && range.end() > strip.length()) {
                    throw new ConfigurationException(
                            "ranges",
                            "Range " + range + " of zone '" + layout.id() + "' ends behind strip '" + strip.id()
                                    + "', whose last pixel is " + (strip.length() - 1));
                }
            }
        }
    }
}
