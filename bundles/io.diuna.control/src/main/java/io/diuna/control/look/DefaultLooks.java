// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Rgb;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.platform.zone.ZoneLook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Default looks: the looks of zones without a saved look. Immutable. */
public final class DefaultLooks {

    /** Look of zones without an entry in the configuration. */
    private static final ZoneLook PLAIN =
            new ZoneLook(true, 60, Rgb.of(255, 180, 107), "warm-white", "solid", Map.of());

    private static final String PARAMETER = "parameters.";

    private final Map<String, ZoneLook> looks;

    private DefaultLooks(Map<String, ZoneLook> looks) {
        this.looks = Map.copyOf(looks);
    }

    /**
     * Parses the looks of a configuration.
     *
     * @param entries one per zone, such as {@code left=rainbow;palette=aurora;brightness=85;parameters.speed=30}; without an
     *     animation ({@code left=}) the zone shows its static colour
     * @param palettes the palettes that an entry may name
     * @param warnings receives a sentence for each invalid entry, which is ignored
     */
    public static DefaultLooks parse(String[] entries, PaletteCatalog palettes, Consumer<String> warnings) {
        Map<String, ZoneLook> looks = new HashMap<>();
        for (String entry : entries) {
            try {
                parse(entry, palettes, looks);
            } catch (IllegalArgumentException | ConfigurationException e) {
                warnings.accept("Default setting '" + entry + "' is ignored: " + e.getMessage());
            }
        }
        return new DefaultLooks(looks);
    }

    ZoneLook look(String zone) {
        return looks.getOrDefault(zone, PLAIN);
    }

    /** Returns the ids of the zones with an entry. */
    Set<String> zones() {
        return looks.keySet();
    }

    private static void parse(String entry, PaletteCatalog palettes, Map<String, ZoneLook> looks) {
        String[] parts = entry.split(";", -1);
        String zone = key(parts[0]);
        String animation = value(parts[0]);
        ZoneLook look = PLAIN.withAnimation(animation.isEmpty() ? null : animation);
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                look = with(look, palettes, key(parts[i]), value(parts[i]));
            }
        }
        looks.put(zone, look);
    }

    private static ZoneLook with(ZoneLook look, PaletteCatalog palettes, String key, String value) {
        if (key.startsWith(PARAMETER)) {
            return look.withParameters(Map.of(key.substring(PARAMETER.length()), parameter(value)));
        }
        switch (key) {
            case "color" -> {
                return look.withColor(Rgb.parse(value));
            }
            case "palette" -> {
                LookRules.checkPalette(palettes, value);
                return look.withPalette(value);
            }
            case "brightness" -> {
                double brightness = Double.parseDouble(value);
                LookRules.checkBrightness(brightness);
                return look.withBrightness(brightness);
            }
            default ->
                throw new IllegalArgumentException(
                        "'" + key + "' is unknown; use color, palette, brightness or parameters.<id>");
        }
    }

    private static Object parameter(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        try {
            double number = Double.parseDouble(value);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("'" + value + "' is not a finite number");
            }
            return number;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String key(String part) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + part + "' does not have the form name=value");
        }
        return part.substring(0, equals).strip();
    }

    private static String value(String part) {
        return part.substring(part.indexOf('=') + 1).strip();
    }
}
