// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shell of the user's palettes, and health check of their document. */
@Component
public final class ControlPalettes implements PaletteAdmin, HealthCheck {

    private final SerialLightControl control;

    @Activate
    public ControlPalettes(@Reference SerialLightControl control) {
        this.control = control;
    }

    @Override
    public List<Palette> own() {
        return control.paletteCatalog().own().all();
    }

    @Override
    public boolean put(Palette palette) {
        boolean isNew = control.paletteCatalog().put(palette);
        control.paletteChanged(palette.id());
        return isNew;
    }

    @Override
    public boolean remove(String id) {
        boolean removed = control.paletteCatalog().own().remove(id);
        if (removed) {
            control.paletteChanged(id);
        }
        return removed;
    }

    @Override
    public List<HealthProblem> problems() {
        return control.paletteCatalog().own().problems();
    }
}
