// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a zone should look like. Immutable.
 *
 * @param on whether it is lit; all else is kept while it is not
 * @param brightness 0 to 100 %
 * @param color packed {@code 0xRRGGBB}: what is shown without an animation, and what the zone falls back to
 * @param palette the id of its palette
 * @param animation the id of what fills it, or null for the static colour
 * @param parameters set parameters of that animation by id, as {@code Double}, {@code String} or {@code Boolean}; what is
 *     not set has its default
 */
public record ZoneLook(
        boolean on,
        double brightness,
        int color,
        String palette,
        @Nullable String animation,
        Map<String, Object> parameters) {

    /** Keeps its own copy of the parameters. */
    public ZoneLook {
        parameters = Map.copyOf(parameters);
    }

    /** The same, lit or not. */
    public ZoneLook withOn(boolean newOn) {
        return new ZoneLook(newOn, brightness, color, palette, animation, parameters);
    }

    /** The same with another brightness in per cent. */
    public ZoneLook withBrightness(double newBrightness) {
        return new ZoneLook(on, newBrightness, color, palette, animation, parameters);
    }

    /** The same in another colour. */
    public ZoneLook withColor(int newColor) {
        return new ZoneLook(on, brightness, newColor, palette, animation, parameters);
    }

    /** The same with another palette. */
    public ZoneLook withPalette(String newPalette) {
        return new ZoneLook(on, brightness, color, newPalette, animation, parameters);
    }

    /** The same with another animation, whose parameters then have their defaults; null for the static colour. */
    public ZoneLook withAnimation(@Nullable String newAnimation) {
        return Objects.equals(animation, newAnimation)
                ? this
                : new ZoneLook(on, brightness, color, palette, newAnimation, Map.of());
    }

    /** The same with some parameters set anew; the others stay. */
    public ZoneLook withParameters(Map<String, Object> changed) {
        Map<String, Object> merged = new HashMap<>(parameters);
        merged.putAll(changed);
        return new ZoneLook(on, brightness, color, palette, animation, merged);
    }
}
