// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.api.color.Rgb;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reader of the colours of a segment: three slots, each {@code [r,g,b]}, {@code [r,g,b,w]}, a text of hex digits, or a temperature {@code [k]}. */
final class ColorReader {

    private static final int BYTE = 0xFF;
    private static final String EXPECTED = "up to three colours, each [r,g,b], [r,g,b,w], [kelvin] or \"RRGGBB\"";

    private ColorReader() {}

    /** Returns the colours by slot, packed {@code 0xWWRRGGBB}; a slot that is empty stays as it is. */
    static List<Optional<Integer>> read(CommandFields fields, String key) {
        if (!(fields.value(key) instanceof JsonArray slots)) {
            throw fields.wrong(key, EXPECTED);
        }
        List<Optional<Integer>> colors = new ArrayList<>();
        try {
            for (JsonValue slot : slots) {
                colors.add(color(slot));
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            throw fields.wrong(key, EXPECTED);
        }
        return colors;
    }

    /**
     * Returns one colour; empty for an empty list.
     *
     * @throws IllegalArgumentException or ClassCastException if it is none
     */
    static Optional<Integer> color(JsonValue slot) {
        if (slot instanceof JsonString text) {
            return Optional.of(Rgb.parse("#" + text.getString().replaceFirst("^#", "")));
        }
        List<Integer> parts = ((JsonArray) slot)
                .getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::intValue)
                        .toList();
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0) == 0 ? 0 : Rgb.parse(parts.get(0) + "K"));
            case 3 -> Optional.of(packed(parts, 0));
            case 4 -> Optional.of(packed(parts, parts.get(3)));
            default -> throw new IllegalArgumentException();
        };
    }

    private static int packed(List<Integer> parts, int white) {
        return clamp(white) << 24 | clamp(parts.get(0)) << 16 | clamp(parts.get(1)) << 8 | clamp(parts.get(2));
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(BYTE, value));
    }
}
