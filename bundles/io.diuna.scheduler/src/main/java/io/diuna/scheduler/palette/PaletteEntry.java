// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.palette;

import io.diuna.api.color.Palette;
import java.util.Comparator;

/**
 * Entry of the {@link PaletteRegistry}: a palette and the service that provides it.
 *
 * @param palette the palette
 * @param ranking ranking of its source's service; the highest wins among palettes of the same id
 * @param serviceId id of its source's service; among equal rankings the lowest, that of the oldest, wins
 */
record PaletteEntry(Palette palette, int ranking, long serviceId) {

    /** Order of entries of the same id; the one that is used comes first. */
    static final Comparator<PaletteEntry> BY_RANK =
            Comparator.comparingInt(PaletteEntry::ranking).reversed().thenComparingLong(PaletteEntry::serviceId);
}
