// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.PaletteAdmin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Palettes of the user in memory. */
final class FakePaletteAdmin implements PaletteAdmin {

    final Map<String, Palette> all = new LinkedHashMap<>();

    @Override
    public List<Palette> own() {
        return List.copyOf(all.values());
    }

    @Override
    public boolean put(Palette palette) {
        return all.put(palette.id(), palette) == null;
    }

    @Override
    public boolean remove(String id) {
        return all.remove(id) != null;
    }
}
