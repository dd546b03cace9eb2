// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.palette;

import io.diuna.api.DiunaException;
import io.diuna.api.color.Palette;
import io.diuna.api.color.PaletteSource;
import io.diuna.api.color.Rgb;
import io.diuna.scheduler.animation.PluginServiceTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.SourceRegistration;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tracker of palette sources. */
public final class PaletteTracker extends PluginServiceTracker<SourceRegistration<PaletteSource>, List<PaletteEntry>> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final int MOST_PALETTES = 200;
    private static final int MOST_COLORS = 64;

    private final PaletteRegistry registry;

    /** @param onChange callback after the registry has changed, on the thread that changed it */
    public PaletteTracker(
            PaletteRegistry registry, Quarantine quarantine, TimeLimitedExecutor executor, Runnable onChange) {
        super(quarantine, executor, onChange);
        this.registry = registry;
    }

    @Override
    protected List<PaletteEntry> read(SourceRegistration<PaletteSource> registration) throws Exception {
        return validated(registration.factory().call().palettes()).stream()
                .map(palette -> new PaletteEntry(palette, registration.ranking(), registration.serviceId()))
                .toList();
    }

    private static List<Palette> validated(@Nullable List<Palette> declared) {
        List<Palette> palettes = SourceRegistration.listed(declared, "palettes");
        if (palettes.size() > MOST_PALETTES) {
            throw new DiunaException(
                    "its palettes() returned " + palettes.size() + " palettes; a source has at most " + MOST_PALETTES);
        }
        Set<String> ids = new HashSet<>();
        for (Palette palette : palettes) {
            if (!ID.matcher(palette.id()).matches()) {
                throw new DiunaException("the id of its palette '" + palette.id()
                        + "' must be made of lower-case letters, digits and hyphens");
            }
            if (!ids.add(palette.id())) {
                throw new DiunaException("two of its palettes have the id '" + palette.id() + "'; each needs its own");
            }
            if (palette.size() > MOST_COLORS) {
                throw new DiunaException("its palette '" + palette.id() + "' has " + palette.size()
                        + " colours; a palette has 1 to " + MOST_COLORS);
            }
            if (palette.colors().stream().anyMatch(color -> (color & ~Rgb.WHITE) != 0)) {
                throw new DiunaException("a colour of its palette '" + palette.id() + "' is not 0x000000 to 0xFFFFFF");
            }
        }
        return palettes;
    }

    @Override
    protected void enter(List<PaletteEntry> entries) {
        registry.add(entries);
    }

    @Override
    protected void leave(List<PaletteEntry> entries) {
        registry.remove(entries);
    }
}
