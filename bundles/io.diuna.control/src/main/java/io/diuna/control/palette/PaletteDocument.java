// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.palette;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import io.diuna.control.library.JsonDocument;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/** JSON document of the user's palettes, format version 1. */
public final class PaletteDocument extends JsonDocument<Palette> {

    public PaletteDocument() {
        super("palettes");
    }

    @Override
    public String id(Palette palette) {
        return palette.id();
    }

    @Override
    protected JsonObject write(Palette palette) {
        JsonArrayBuilder colors = array();
        palette.colors().forEach(color -> colors.add(Rgb.format(color)));
        return object().add("id", palette.id())
                .add("label", palette.label())
                .add("colors", colors)
                .build();
    }

    @Override
    protected Palette read(JsonObject json) {
        List<Integer> colors = json.getJsonArray("colors").getValuesAs(JsonString.class).stream()
                .map(color -> Rgb.parse(color.getString()))
                .toList();
        return Palette.of(json.getString("id"), json.getString("label"), colors);
    }
}
