// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.palette;

import io.diuna.api.color.Palette;
import io.diuna.platform.plugin.PluginPalettes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Registry of the palettes of plugins. Thread-safe. */
public final class PaletteRegistry implements PluginPalettes {

    private final List<PaletteEntry> all = new ArrayList<>();

    /** Snapshot: of entries with the same id, the one that is used, in the order of their labels. */
    private volatile List<Palette> best = List.of();

    synchronized void add(List<PaletteEntry> entries) {
        all.addAll(entries);
        publish();
    }

    synchronized void remove(List<PaletteEntry> entries) {
        all.removeAll(entries);
        publish();
    }

    @Override
    public List<Palette> palettes() {
        return best;
    }

    private void publish() {
        Map<String, Palette> next = new TreeMap<>();
        all.stream()
                .sorted(PaletteEntry.BY_RANK)
                .map(PaletteEntry::palette)
                .forEach(palette -> next.putIfAbsent(palette.id(), palette));
        best = next.values().stream()
                .sorted(Comparator.comparing(Palette::label))
                .toList();
    }
}
