// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.control.library.Library;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.control.palette.PaletteDocument;
import org.slf4j.helpers.NOPLogger;

/** Palette catalogs for tests. */
public final class FakePalettes {

    private FakePalettes() {}

    /** Returns a catalog that keeps the user's palettes in a store. */
    public static PaletteCatalog catalog(MemoryStore store) {
        return new PaletteCatalog(
                new Library<>(store, "palettes", new PaletteDocument(), NOPLogger.NOP_LOGGER), (kind, id) -> {});
    }

    /** Returns a catalog without palettes of the user. */
    public static PaletteCatalog builtIn() {
        return catalog(new MemoryStore());
    }
}
