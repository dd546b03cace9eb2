// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.layer;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.zone.ZoneLayout;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Layer: colours over zones for some time, such as a notification. Immutable.
 *
 * @param id lower-case letters, digits and hyphens
 * @param zones ids of the zones
 * @param colors packed {@code 0xWWRRGGBB}: one for all pixels, or one for each pixel from {@code start} on; pixels beyond the last
 *     one show what is below
 * @param start index of the first pixel if there are several colours, from 0
 * @param priority priority over the zones' looks and other layers
 * @param blend how its pixels are combined with those below
 * @param duration time until it is removed, above 0, at most 24 h
 * @param pulses number of pulses in this time, 0 to 1000; 0 for steady light. With {@link Blend#NORMAL} a pulse is on for its first
 *     half, with all others it rises and falls evenly
 */
public record Layer(
        String id,
        List<String> zones,
        List<Integer> colors,
        int start,
        FramePriority priority,
        Blend blend,
        Duration duration,
        int pulses) {

    /** Longest time. */
    public static final Duration MAX_DURATION = Duration.ofHours(24);

    /** Greatest number of pulses. */
    public static final int MAX_PULSES = 1_000;

    /**
     * Copies the lists and checks all values.
     *
     * @throws ConfigurationException if one is missing or out of range; it names the field
     */
    public Layer {
        zones = List.copyOf(zones);
        colors = List.copyOf(colors);
        if (zones.isEmpty()) {
            throw new ConfigurationException("zones", "'zones' is empty; name at least one zone");
        }
        if (colors.isEmpty()) {
            throw new ConfigurationException("colors", "'colors' is empty; name at least one colour, such as #ff8800");
        }
        ConfigurationException.checkRange("start", start, 0, ZoneLayout.MAX_PIXELS);
        ConfigurationException.checkRange(
                "durationMs", (double) duration.toMillis(), 1, (double) MAX_DURATION.toMillis());
        ConfigurationException.checkRange("pulses", pulses, 0, MAX_PULSES);
    }

    /** Returns the id of a priority or a blend mode in configuration and REST. */
    public static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the priority of an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids
     */
    public static FramePriority priority(String id) {
        return parse(FramePriority.values(), "a priority", id);
    }

    /**
     * Returns the blend mode of an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists the ids
     */
    public static Blend blend(String id) {
        return parse(Blend.values(), "a blend mode", id);
    }

    private static <T extends Enum<T>> T parse(T[] values, String what, String id) {
        return Arrays.stream(values)
                .filter(value -> id(value).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is not " + what + "; valid are "
                        + Arrays.stream(values).map(Layer::id).collect(Collectors.joining(", "))));
    }
}
