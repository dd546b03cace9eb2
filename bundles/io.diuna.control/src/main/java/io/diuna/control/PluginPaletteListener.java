// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.plugin.PluginPalettes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Event listener that shows palettes of plugins, which come, change and go, in the zones that use them. */
@Component(property = StateListener.KINDS + "=PALETTE")
public final class PluginPaletteListener implements StateListener {

    private final SerialLightControl control;
    private final PluginPalettes plugins;

    /** Palettes of plugins by id, as the zones show them. Guarded by this. */
    private Map<String, Palette> shown = Map.of();

    @Activate
    public PluginPaletteListener(@Reference SerialLightControl control, @Reference PluginPalettes plugins) {
        this.control = control;
        this.plugins = plugins;
        control.paletteCatalog().setPluginPalettes(plugins::palettes);
        update(); // palettes that came before this listener
    }

    @Deactivate
    void deactivate() {
        control.paletteCatalog().setPluginPalettes(List::of);
    }

    @Override
    public void stateChanged(StateEvent event) {
        update();
    }

    @Override
    public void eventsMissed(long count) {
        update();
    }

    private synchronized void update() {
        Map<String, Palette> before = shown;
        Map<String, Palette> now =
                plugins.palettes().stream().collect(Collectors.toMap(Palette::id, Function.identity()));
        shown = now;
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        ids.removeIf(id -> before.get(id) == now.get(id));
        ids.forEach(control::paletteChanged);
    }
}
