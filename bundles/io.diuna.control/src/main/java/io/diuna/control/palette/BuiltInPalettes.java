// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.palette;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.List;

/**
 * Built-in palettes. Each is cyclic: the last colour blends into the first. Neighbours have similar hues, because a blend of
 * opposite hues is grey on LEDs, and most colours are saturated, because LEDs look pale. Palettes that do not cover the hue
 * circle run back to their start.
 */
final class BuiltInPalettes {

    static final List<Palette> ALL = List.of(
            palette("aurora", "Aurora", "#00ff87 #00e8c0 #1496ff #6a3cff #c22dff #7a3cff #1478ff #00d8b0"),
            palette("ember", "Ember", "#ff3800 #ff6a00 #ffae1a #ff7800 #ff3c00 #d01408 #8c0a14 #d81a00"),
            palette("ocean", "Ocean", "#1ee6f0 #00c8e6 #0082ff #003cff #1e1ec8 #0032e6 #0064ff #00a8ff"),
            palette("forest", "Forest", "#00823c #14be32 #78dc00 #c8e61e #64d21e #00aa46 #008c5a #006e46"),
            palette("sunset", "Sunset", "#ffa01e #ff6428 #ff2d55 #dc1e96 #8c28dc #dc1e96 #ff2d55 #ff6428"),
            palette("lagoon", "Lagoon", "#00f0c8 #00d2dc #00a0f0 #0078e6 #00b4dc #00dcb4 #14f096 #00e6aa"),
            palette(
                    "candy",
                    "Candy",
                    "#ff3c96 #ff5ac8 #c864ff #7d78ff #46b4ff #7d78ff #c864ff #ff5ab4 #ff6e6e #ff9650 #ff6e6e"),
            palette("ice", "Ice", "#d2f0ff #8cd2ff #469bff #2864ff #469bff #8cd2ff"),
            palette(
                    "rainbow",
                    "Rainbow",
                    "#ff0000 #ff6400 #ffc800 #8cf000 #00e63c #00dcb4 #00a0ff #1e3cff #7d1eff #d200dc #ff0078"),
            palette(
                    "party",
                    "Party",
                    "#ff0078 #ff3c1e #ffa000 #ffd200 #ff8200 #ff1e46 #e600b4 #8c1eff #2846ff #8c1eff #e600b4"),
            palette("lavender", "Lavender", "#6e46ff #9664ff #be82ff #e696ff #d278f0 #a05aff"),
            palette("warm-white", "Warm white", "#ffb46e #ffc88c #ffd7aa #ffc88c"));

    private BuiltInPalettes() {}

    private static Palette palette(String id, String label, String colors) {
        return Palette.of(
                id, label, Arrays.stream(colors.split(" ")).map(Rgb::parse).toList());
    }
}
