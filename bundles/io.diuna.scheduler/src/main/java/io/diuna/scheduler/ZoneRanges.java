// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.api.ConfigurationException;
import io.diuna.api.zone.ZoneLayout;
import io.diuna.api.zone.ZoneRange;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ranges as people write them: {@code main:0-49}, {@code main:50-99:reversed}. */
final class ZoneRanges {

    private static final Pattern RANGE = Pattern.compile("([^:\\s]+):(\\d{1,7})-(\\d{1,7})(:reversed)?");

    private ZoneRanges() {}

    /**
     * Makes a layout.
     *
     * @throws ConfigurationException when a range cannot be read; the message says which and how to write it
     */
    static ZoneLayout layout(String id, String label, String[] ranges) {
        List<ZoneRange> read =
                Arrays.stream(ranges).map(text -> range(id, text.strip())).toList();
        if (read.isEmpty()) {
            throw new ConfigurationException(
                    "ranges", "Zone '" + id + "' has no range; give it one, such as main:0-49");
        }
        return new ZoneLayout(id, label, read);
    }

    private static ZoneRange range(String id, String text) {
        Matcher matcher = RANGE.matcher(text);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(2));
            int last = Integer.parseInt(matcher.group(3));
            if (first <= last) {
                return new ZoneRange(matcher.group(1), first, last - first + 1, matcher.group(4) != null);
            }
        }
        throw new ConfigurationException(
                "ranges",
                "Zone '" + id + "': '" + text + "' is no range; write it as strip:first-last, such as main:0-49, with"
                        + " :reversed behind it when the zone runs against the strip");
    }
}
