// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.palette;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import io.diuna.control.library.EntryKind;
import io.diuna.control.library.Library;
import io.diuna.control.library.LibraryAdmin;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Palettes of Diuna, of plugins and of the user. Thread-safe. */
public final class PaletteCatalog {

    /** Most palettes of the user. */
    static final int MOST = 100;

    private static final int MOST_COLORS = 64;

    private static final EntryKind<Palette> KIND =
            new EntryKind<>("palette", EventKind.PALETTE, MOST, Palette::id, Palette::label);

    private final LibraryAdmin<Palette> own;
    private volatile Supplier<List<Palette>> plugins = List::of;

    public PaletteCatalog(Library<Palette> own, EventPublisher events) {
        this.own = new LibraryAdmin<>(own, KIND, events);
    }

    /** Sets where the palettes of plugins come from. */
    public void setPluginPalettes(Supplier<List<Palette>> source) {
        plugins = source;
    }

    /**
     * Returns all palettes: those of Diuna, of plugins and of the user. Of two with one id that of the user is used, then that
     * of Diuna: a palette that comes with a newer Diuna or with a plugin replaces none that zones use.
     */
    public List<Palette> all() {
        Stream<Palette> builtIn = BuiltInPalettes.ALL.stream()
                .filter(palette -> own.find(palette.id()).isEmpty());
        Stream<Palette> fromPlugins = plugins.get().stream()
                .filter(palette ->
                        own.find(palette.id()).or(() -> builtIn(palette.id())).isEmpty());
        return Stream.of(builtIn, fromPlugins, own.all().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Returns the user's palettes with their common rules; saves by {@link #put}. */
    public LibraryAdmin<Palette> own() {
        return own;
    }

    /** Returns the palette with this id. */
    public Optional<Palette> find(String id) {
        return own.find(id).or(() -> builtIn(id)).or(() -> named(plugins.get(), id));
    }

    /** Returns the palette of a look; the first palette if its id is unknown. */
    public Palette findOrFirst(String id) {
        return find(id).orElse(BuiltInPalettes.ALL.get(0));
    }

    /** Saves a palette of the user; see {@link io.diuna.platform.control.PaletteAdmin#put}. */
    public boolean put(Palette palette) {
        if (own.find(palette.id()).isEmpty() && builtIn(palette.id()).isPresent()) {
            throw new ConfigurationException(
                    "id", "'" + palette.id() + "' is a palette of Diuna and cannot be changed; use another id");
        }
        if (palette.colors().size() > MOST_COLORS) {
            throw new ConfigurationException(
                    "colors",
                    "A palette has 1 to " + MOST_COLORS + " colours, not "
                            + palette.colors().size());
        }
        for (int color : palette.colors()) {
            if ((color & ~Rgb.WHITE) != 0) {
                throw new ConfigurationException(
                        "colors", "A colour is #000000 to #ffffff, not " + Integer.toHexString(color));
            }
        }
        return own.put(palette);
    }

    private static Optional<Palette> builtIn(String id) {
        return named(BuiltInPalettes.ALL, id);
    }

    private static Optional<Palette> named(List<Palette> palettes, String id) {
        return palettes.stream().filter(palette -> palette.id().equals(id)).findFirst();
    }
}
