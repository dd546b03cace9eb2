// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.library;

import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversion of palettes. */
public final class PaletteJson {

    private static final Set<String> PUT = Set.of("id", "label", "colors");

    private PaletteJson() {}

    /** Writes one palette; {@code own} is true if the user can change it. */
    public static JsonObject write(Palette palette, boolean own) {
        return JsonText.object()
                .add("id", palette.id())
                .add("label", palette.label())
                .add("colors", JsonText.array(palette.colors(), color -> JsonText.text(Rgb.format(color))))
                .add("own", own)
                .build();
    }

    /**
     * Reads a palette. What it leaves out stays as it is; a new palette has its id as label.
     *
     * @param present the palette with this id; null if there is none
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static Palette read(String id, @Nullable Palette present, JsonObject body) {
        JsonFields fields = new JsonFields("", body, PUT);
        fields.requireId("palette", id);
        String label = fields.text("label").orElse(present == null ? id : present.label());
        List<Integer> colors = fields.has("colors") || present == null ? colors(fields) : present.colors();
        return Palette.of(id, label, colors);
    }

    private static List<Integer> colors(JsonFields fields) {
        List<Integer> colors = fields.elements("colors", JsonFields::colorAt);
        if (colors.isEmpty()) {
            throw HttpProblem.invalid(
                    "colors", "'colors' is missing or empty; name at least one colour, such as #ff8800");
        }
        return colors;
    }
}
