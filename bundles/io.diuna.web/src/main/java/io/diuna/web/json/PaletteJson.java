// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import jakarta.json.JsonObject;

/** Writes palettes. */
public final class PaletteJson {

    private PaletteJson() {}

    /** Writes one palette. */
    public static JsonObject write(Palette palette) {
        return JsonText.object()
                .add("id", palette.id())
                .add("label", palette.label())
                .add("colors", JsonText.array(palette.colors(), color -> JsonText.text(Rgb.format(color))))
                .build();
    }
}
