// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.effect;

import io.diuna.api.color.Palette;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** Colours of the palettes, a page at a time, in the form of {@code palx}: for each palette the places 0 to 255 with their colours. */
public final class PaletteData {

    private static final int PAGE = 8;
    private static final int LAST_PLACE = 255;

    private PaletteData() {}

    /** Writes a page, from 0; one beyond the last is the last. */
    public static JsonObject page(Map<Integer, Palette> palettes, int page) {
        List<Map.Entry<Integer, Palette>> all = List.copyOf(palettes.entrySet());
        int last = Math.max(0, (all.size() - 1) / PAGE);
        int from = Math.max(0, Math.min(last, page)) * PAGE;
        JsonObjectBuilder json = Json.createObjectBuilder();
        all.subList(from, Math.min(all.size(), from + PAGE))
                .forEach(entry -> json.add(String.valueOf(entry.getKey()), colors(entry.getValue())));
        return Json.createObjectBuilder().add("m", last).add("p", json).build();
    }

    private static JsonArrayBuilder colors(Palette palette) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        List<Integer> colors = palette.colors();
        for (int i = 0; i < colors.size(); i++) {
            int color = colors.get(i);
            json.add(Json.createArrayBuilder()
                    .add(colors.size() == 1 ? 0 : i * LAST_PLACE / (colors.size() - 1))
                    .add(color >> 16 & 0xFF)
                    .add(color >> 8 & 0xFF)
                    .add(color & 0xFF));
        }
        return json;
    }
}
