// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.api.animation.Parameter;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.wled.effect.ControlValues;
import io.diuna.wled.effect.Controls;
import io.diuna.wled.effect.EffectList;
import io.diuna.wled.effect.PaletteList;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writer of segments: zones with their looks. */
public final class SegmentWriter {

    private static final int SLOTS = 3;
    private static final int NEUTRAL_WHITE = 127;

    private final EffectList effects;
    private final PaletteList palettes;

    public SegmentWriter(EffectList effects, PaletteList palettes) {
        this.effects = effects;
        this.palettes = palettes;
    }

    /**
     * Writes a zone.
     *
     * @param id its place among the zones
     * @param start number of pixels of the zones before it
     */
    JsonObjectBuilder write(int id, int start, boolean selected, ZoneLayout layout, ZoneLook look) {
        int length = layout.length();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id)
                .add("start", start)
                .add("stop", start + length)
                .add("len", length)
                .add("grp", 1)
                .add("spc", 0)
                .add("of", 0)
                .add("cct", NEUTRAL_WHITE)
                .add("set", 0)
                .add("lc", 1)
                .add("n", layout.label())
                .add("sel", selected)
                .add("rev", false)
                .add("mi", false)
                .add("si", 0)
                .add("m12", 0)
                .add("bm", 0);
        return json.addAll(look(look));
    }

    /** Writes a look. */
    public JsonObjectBuilder look(ZoneLook look) {
        Optional<Controls> controls = effects.controls(look.animation());
        Map<String, Parameter<?>> byName = controls.map(Controls::byName).orElse(Map.of());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("on", look.on())
                .add("bri", Brightness.toWled(look.brightness()))
                .add("col", colors(look, controls.map(Controls::colors).orElse(List.of())))
                .add("fx", effects.numberOf(look.animation()))
                .add("pal", palettes.numberOf(look.palette()));
        for (String slider : Controls.SLIDERS) {
            json.add(slider, ControlValues.slider(slider, byName.get(slider), look.parameters()));
        }
        for (String check : Controls.CHECKS) {
            json.add(check, ControlValues.check(byName.get(check), look.parameters()));
        }
        return json;
    }

    private static JsonArrayBuilder colors(ZoneLook look, List<Parameter<?>> extra) {
        JsonArrayBuilder slots = Json.createArrayBuilder().add(color(look.color()));
        for (int slot = 1; slot < SLOTS; slot++) {
            slots.add(color(slot <= extra.size() ? ControlValues.color(extra.get(slot - 1), look.parameters()) : 0));
        }
        return slots;
    }

    private static JsonArrayBuilder color(int color) {
        JsonArrayBuilder json = Json.createArrayBuilder()
                .add(color >> 16 & 0xFF)
                .add(color >> 8 & 0xFF)
                .add(color & 0xFF);
        int white = color >>> 24;
        return white == 0 ? json : json.add(white);
    }
}
