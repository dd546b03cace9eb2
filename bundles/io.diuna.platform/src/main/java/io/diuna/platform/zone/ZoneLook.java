// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Look of a zone: what it should show. Immutable.
 *
 * @param on true if the zone is switched on; all other values are kept while it is off
 * @param brightness lightness in percent, 0 to 100: 50 looks half as bright and is 18 % of the light
 * @param color packed {@code 0xWWRRGGBB}, the first byte for white LEDs: shown without an animation, and when the animation cannot be played
 * @param palette id of the palette
 * @param animation id of the animation; null for the solid colour
 * @param parameters values of the animation's parameters by id, as {@code Double}, {@code String}, {@code Boolean}, or {@code
 *     List} or {@code Map} of these; a parameter without a value has its default
 */
public record ZoneLook(
        boolean on,
        double brightness,
        int color,
        String palette,
        @Nullable String animation,
        Map<String, Object> parameters) {

    /** Id for {@link #withAnimation} in commands: the animation that the zone had last, with the parameters that it had. */
    public static final String LAST_ANIMATION = "last";

    /** Copies the parameters. */
    public ZoneLook {
        parameters = Map.copyOf(parameters);
    }

    /** Returns a copy that is switched on or off. */
    public ZoneLook withOn(boolean newOn) {
        return new ZoneLook(newOn, brightness, color, palette, animation, parameters);
    }

    /** Returns a copy with another brightness in percent. */
    public ZoneLook withBrightness(double newBrightness) {
        return new ZoneLook(on, newBrightness, color, palette, animation, parameters);
    }

    /** Returns a copy with another colour. */
    public ZoneLook withColor(int newColor) {
        return new ZoneLook(on, brightness, newColor, palette, animation, parameters);
    }

    /** Returns a copy with another palette. */
    public ZoneLook withPalette(String newPalette) {
        return new ZoneLook(on, brightness, color, newPalette, animation, parameters);
    }

    /**
     * Returns a copy with another animation and no parameters; null for the solid colour. A command completes them: an animation that
     * the zone had before gets the parameters that it had.
     */
    public ZoneLook withAnimation(@Nullable String newAnimation) {
        return Objects.equals(animation, newAnimation)
                ? this
                : new ZoneLook(on, brightness, color, palette, newAnimation, Map.of());
    }

    /** Returns a copy in which some parameters are replaced. */
    public ZoneLook withParameters(Map<String, Object> changed) {
        Map<String, Object> merged = new HashMap<>(parameters);
        merged.putAll(changed);
        return new ZoneLook(on, brightness, color, palette, animation, merged);
    }
}
