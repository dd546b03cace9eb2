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
            palette("warm-white", "Warm white", "#ffb46e #ffc88c #ffd7aa #ffc88c"),
            palette("lava", "Lava", "#ff2000 #ff5a00 #ff9a00 #ffc81e #ff8c00 #ff4600 #d21400 #960a0a #c81400"),
            palette("volcano", "Volcano", "#ff1e00 #ff5000 #ff8c1e #ff3c28 #c8143c #8c1450 #b41e32 #e61e14"),
            palette("copper", "Copper", "#ff6e28 #ff8c3c #ffaa50 #ff963c #e66e28 #c85014 #e65a1e"),
            palette("gold", "Gold", "#ffb400 #ffc828 #ffdc50 #ffc81e #ff9600 #e67800 #ff9600"),
            palette("honey", "Honey", "#ffa000 #ffbe14 #ffd73c #ffb400 #ff8200 #ff9614"),
            palette(
                    "autumn",
                    "Autumn",
                    "#ff5a00 #ff8c00 #ffbe00 #d2b400 #a0aa14 #c8a000 #ff7800 #dc3c0a #c81e14 #e63c00"),
            palette("harvest", "Harvest", "#ffc800 #ff9600 #ff6400 #e64614 #c83c28 #e65014 #ff8200"),
            palette("spring", "Spring", "#a0f014 #5ae628 #14dc5a #00d28c #28e664 #82f028 #d2f01e #ffdc28 #d2eb1e"),
            palette("summer", "Summer", "#ffdc00 #ffaa00 #ff7828 #ff5a50 #ff8232 #ffb414 #d2e614 #78dc32 #c8e61e"),
            palette("meadow", "Meadow", "#64d200 #96dc00 #c8e600 #f0e61e #c8e600 #8cd714 #3cc828 #1eb43c #3cbe1e"),
            palette("jungle", "Jungle", "#00aa32 #1ebe1e #5ad200 #8cdc00 #46c828 #00b450 #00966e #00a050"),
            palette("emerald", "Emerald", "#00c850 #00dc6e #14f08c #00dc82 #00c878 #00aa64 #00b45a"),
            palette("mint", "Mint", "#00e696 #28f0b4 #50f0c8 #28e6be #00d2aa #00dca0"),
            palette(
                    "tropics",
                    "Tropics",
                    "#00d2b4 #00e68c #50e63c #b4e61e #ffd214 #ffa028 #ff6e46 #ffa028 #e6d21e #78dc46 #00dc96"),
            palette("reef", "Reef", "#00c8e6 #00e6c8 #3cf0a0 #00e6be #00b4f0 #0082f0 #1e5adc #0082e6"),
            palette("deep-sea", "Deep sea", "#0050ff #003cdc #1428c8 #1e1ec8 #0a32dc #0064f0 #0096e6 #006ef0"),
            palette("arctic", "Arctic", "#00c8ff #28dcff #5af0ff #28d2ff #0096ff #0064ff #0082ff"),
            palette("midnight", "Midnight", "#1e28dc #3c1edc #5a14d2 #7814c8 #5a14d7 #321edc #143cf0 #0a50ff"),
            palette("twilight", "Twilight", "#3c28e6 #6e1edc #a014d2 #d21eb4 #ff3c8c #e628a0 #b414c8 #781edc #4628e6"),
            palette(
                    "afterglow",
                    "Afterglow",
                    "#ff823c #ff5a5a #f03c82 #c828aa #8c28d2 #5a32e6 #8c28d2 #c828aa #f03c82 #ff5a5a"),
            palette(
                    "dawn",
                    "Dawn",
                    "#5a3cf0 #9632e6 #d232c8 #ff469b #ff6e6e #ff9b46 #ffc832 #ff9b46 #ff6e6e #ff469b #d232c8 #9632e6"),
            palette("nebula", "Nebula", "#7800ff #a000f0 #d200dc #ff14b4 #d200dc #8c14ff #3c3cff #1464ff #3c3cff"),
            palette(
                    "galaxy",
                    "Galaxy",
                    "#1e1eff #5a14ff #9600ff #d200e6 #ff00aa #c800f0 #6e14ff #0050ff #0082ff #0050ff"),
            palette(
                    "cyberpunk",
                    "Cyberpunk",
                    "#ff00aa #d200dc #8c14ff #3c3cff #00a0ff #00dcf0 #00a0ff #3c3cff #8c14ff #d200dc"),
            palette("vaporwave", "Vaporwave", "#ff4bc8 #d25aff #8c6eff #3c96ff #00d2f0 #3c96ff #8c6eff #d25aff"),
            palette("neon", "Neon", "#ff0096 #ff5000 #ffdc00 #78ff00 #00ff78 #00dcff #3c50ff #b400ff"),
            palette("bubblegum", "Bubblegum", "#ff50b4 #ff6ec8 #ff78cd #ff6ebe #ff4696 #ff5aaa"),
            palette("rose", "Rose", "#ff1e50 #ff3c78 #ff5a96 #ff4682 #e61e5a #c81446 #e6144b"),
            palette("cherry", "Cherry", "#ff0032 #ff1e50 #ff4678 #ff1e5a #dc0a3c #b40a32 #dc0032"),
            palette("berry", "Berry", "#e6005a #c81482 #aa1eaa #8c28d2 #aa1ebe #d21496 #f00a6e"),
            palette("plum", "Plum", "#a014c8 #b428dc #c83cf0 #b41edc #8c14c8 #780abe"),
            palette("amethyst", "Amethyst", "#8c28ff #a046ff #be64ff #a046ff #781ef0 #6414e6"),
            palette("valentine", "Valentine", "#ff0046 #ff2d78 #ff64aa #ff2d8c #ff005a #c8003c"),
            palette(
                    "christmas",
                    "Christmas",
                    "#ff0000 #ff2800 #ff7800 #c8b400 #46c800 #00b428 #46c800 #c8b400 #ff7800 #ff2800"),
            palette(
                    "halloween",
                    "Halloween",
                    "#ff6400 #ff8200 #ff4600 #e61e3c #b414a0 #7814dc #b414a0 #e61e3c #ff4600"),
            palette(
                    "fire-and-ice",
                    "Fire and ice",
                    "#ff2800 #ff6400 #ff3c50 #e628aa #8c3cff #1e78ff #00c8ff #1e78ff #8c3cff #e628aa #ff3c50"),
            palette(
                    "peacock",
                    "Peacock",
                    "#0078ff #00a0f0 #00c8c8 #00d28c #1ed25a #00d28c #00c8c8 #1e8cff #5050ff #3264ff"),
            palette("flamingo", "Flamingo", "#ff5a78 #ff7869 #ff965a #ff786e #ff5087 #f03c96 #ff4687"),
            palette("daylight", "Daylight", "#ffe6d2 #fff0e1 #fff5f0 #fff0e1"),
            palette("cool-white", "Cool white", "#dce6ff #e6f0ff #f0f5ff #e6f0ff"),
            palette("pastel", "Pastel", "#ffaab4 #ffc8a0 #ffe6a0 #c8f0aa #a0e6d2 #a0c8ff #c8aaff #f0aae6"),
            palette("candlelight", "Candlelight", "#ff8c28 #ffa03c #ffb450 #ffa03c #ff7d1e #ff6e14"));

    private BuiltInPalettes() {}

    private static Palette palette(String id, String label, String colors) {
        return Palette.of(
                id, label, Arrays.stream(colors.split(" ")).map(Rgb::parse).toList());
    }
}
