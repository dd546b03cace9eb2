// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.effect;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.LightControl;
import io.diuna.wled.number.Numbers;
import io.diuna.wled.number.Numbers.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Palettes as WLED lists them, by number. Any thread may call. */
public final class PaletteList {

    private final LightControl control;
    private final Numbers numbers;

    public PaletteList(LightControl control, Numbers numbers) {
        this.control = control;
        this.numbers = numbers;
    }

    private Map<String, Palette> present() {
        Map<String, Palette> byId = new LinkedHashMap<>();
        control.palettes().forEach(palette -> byId.put(palette.id(), palette));
        numbers.assign(Kind.PALETTES, byId.keySet());
        return byId;
    }

    /** Returns the names of all palettes. */
    public List<String> names() {
        Map<String, Palette> present = present();
        List<String> names = new ArrayList<>();
        for (String id : numbers.ids(Kind.PALETTES)) {
            Palette palette = present.get(id);
            names.add(palette == null ? EffectList.ABSENT : palette.label());
        }
        return names;
    }

    /** Returns the palettes by number. */
    public Map<Integer, Palette> byNumber() {
        Map<String, Palette> present = present();
        Map<Integer, Palette> byNumber = new LinkedHashMap<>();
        List<String> ids = numbers.ids(Kind.PALETTES);
        for (int i = 0; i < ids.size(); i++) {
            Palette palette = present.get(ids.get(i));
            if (palette != null) {
                byNumber.put(i, palette);
            }
        }
        return byNumber;
    }

    /** Returns the number of a palette; 0 for one that has none. */
    public int numberOf(String palette) {
        OptionalInt known = numbers.numberOf(Kind.PALETTES, palette);
        if (known.isEmpty()) {
            present();
            known = numbers.numberOf(Kind.PALETTES, palette);
        }
        return known.orElse(0);
    }

    /** Returns the id of the palette of a number; empty if there is none. */
    public Optional<String> id(int number) {
        return Optional.ofNullable(byNumber().get(number)).map(Palette::id);
    }
}
