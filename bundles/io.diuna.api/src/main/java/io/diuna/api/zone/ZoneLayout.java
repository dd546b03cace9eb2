// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.zone;

import java.util.List;

/**
 * Where a zone is.
 *
 * @param id what configuration and REST call it
 * @param label what people read
 * @param ranges its pixels in order, over one or more strips; at least one range
 */
public record ZoneLayout(String id, String label, List<ZoneRange> ranges) {

    /**
     * Keeps its own copy of the ranges.
     *
     * @throws IllegalArgumentException when there is no range
     */
    public ZoneLayout {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Zone '" + id + "' has no range; give it one such as main:0-49");
        }
    }

    /** How many pixels the zone has. */
    public int length() {
        return ranges.stream().mapToInt(ZoneRange::length).sum();
    }
}
