// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.dusk;

import io.diuna.api.color.Palette;
import io.diuna.api.color.PaletteSource;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A palette of one colour. */
@Component
public final class DuskPalettes implements PaletteSource {

    private static final int COLOR = 0x0000FA;

    @Override
    public List<Palette> palettes() {
        return List.of(Palette.of("dusk", "Dusk", List.of(COLOR)));
    }
}
