// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.stripzone;

import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Plan of the zone of one strip: a new strip gets a zone over its whole length, and such a zone follows the length. */
final class StripZonePlan {

    private StripZonePlan() {}

    /**
     * Returns the zone of a new strip; empty if there is a zone on it already.
     *
     * @param strip id of the strip
     * @param length its length in pixels, at least 1
     * @param zones all zones
     */
    static Optional<ZoneLayout> zoneOf(String strip, int length, List<ZoneLayout> zones) {
        boolean used = zones.stream()
                .anyMatch(zone ->
                        zone.ranges().stream().anyMatch(range -> range.strip().equals(strip)));
        return used
                ? Optional.empty()
                : Optional.of(new ZoneLayout(freeId(strip, zones), strip, List.of(whole(strip, length, false))));
    }

    /** Returns the zones to change after the length of a strip has changed: lines over just this strip as it was. */
    static List<ZoneLayout> resized(String strip, int before, int now, List<ZoneLayout> zones) {
        return zones.stream()
                .filter(zone ->
                        zone.shape() instanceof LineShape && zone.ranges().size() == 1)
                .filter(zone -> isWhole(zone.ranges().get(0), strip, before))
                .map(zone -> zone.withRanges(
                        List.of(whole(strip, now, zone.ranges().get(0).reversed()))))
                .toList();
    }

    private static boolean isWhole(ZoneRange range, String strip, int length) {
        return range.strip().equals(strip) && range.start() == 0 && range.length() == length;
    }

    private static ZoneRange whole(String strip, int length, boolean reversed) {
        return new ZoneRange(strip, 0, Math.min(length, ZoneLayout.MAX_PIXELS), reversed);
    }

    private static String freeId(String strip, List<ZoneLayout> zones) {
        String plain =
                strip.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-").replaceAll("^-+", "");
        String base = plain.isEmpty() ? "zone" : plain.substring(0, Math.min(plain.length(), 56));
        String id = base;
        for (int i = 2; isTaken(id, zones); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static boolean isTaken(String id, List<ZoneLayout> zones) {
        return zones.stream().anyMatch(zone -> zone.id().equals(id));
    }
}
