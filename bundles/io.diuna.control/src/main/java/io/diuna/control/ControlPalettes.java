// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.PaletteAdmin;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
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

/**
 * Shell of the user's palettes, and health check of their document. As an event listener it shows palettes of plugins, which
 * come, change and go, in the zones that use them.
 */
@Component(property = StateListener.KINDS + "=PALETTE")
public final class ControlPalettes implements PaletteAdmin, HealthCheck, StateListener {

    private final SerialLightControl control;
    private final PluginPalettes plugins;

    /** Palettes of plugins by id, as the zones show them. Guarded by this. */
    private Map<String, Palette> shown = Map.of();

    @Activate
    public ControlPalettes(@Reference SerialLightControl control, @Reference PluginPalettes plugins) {
        this.control = control;
        this.plugins = plugins;
        control.paletteCatalog().setPluginPalettes(plugins::palettes);
        showPlugins(); // palettes that came before this listener
    }

    @Deactivate
    void deactivate() {
        control.paletteCatalog().setPluginPalettes(List::of);
    }

    @Override
    public void stateChanged(StateEvent event) {
        showPlugins();
    }

    @Override
    public void eventsMissed(long count) {
        showPlugins();
    }

    private synchronized void showPlugins() {
        Map<String, Palette> before = shown;
        Map<String, Palette> now =
                plugins.palettes().stream().collect(Collectors.toMap(Palette::id, Function.identity()));
        shown = now;
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(now.keySet());
        ids.removeIf(id -> before.get(id) == now.get(id));
        ids.forEach(control::paletteChanged);
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
