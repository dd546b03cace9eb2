// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.color.Palette;
import io.diuna.control.FakePalettes;
import io.diuna.platform.control.PaletteAdmin;
import java.util.ArrayList;
import java.util.List;

/** Model of the palettes. */
final class ModelPalettes implements PaletteAdmin {

    private static final List<Palette> BUILT_IN = FakePalettes.builtIn().all();

    private final ControlModel control;
    private final ModelLibrary<Palette> own;

    ModelPalettes(ControlModel control) {
        this.control = control;
        own = new ModelLibrary<>(control.disk, Palette::id, Palette::label);
    }

    List<Palette> all() {
        List<Palette> all = new ArrayList<>(BUILT_IN);
        all.addAll(own());
        return all;
    }

    @Override
    public List<Palette> own() {
        return own.all();
    }

    @Override
    public boolean put(Palette palette) {
        if (BUILT_IN.stream().anyMatch(one -> one.id().equals(palette.id()))) {
            throw ModelLibrary.refusal("id");
        }
        boolean visible = palette.colors().stream().allMatch(color -> color >= 0 && color <= 0xffffff);
        if (palette.colors().size() > 64 || !visible) {
            throw ModelLibrary.refusal("colors");
        }
        boolean isNew = own.put(palette);
        control.light.showPalette(palette.id());
        return isNew;
    }

    @Override
    public boolean remove(String id) {
        boolean removed = own.remove(id);
        if (removed) {
            control.light.showPalette(id);
        }
        return removed;
    }
}
