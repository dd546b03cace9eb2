// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.plugin;

import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Palettes of the installed plugins ({@link io.diuna.api.color.PaletteSource}). An event of kind {@code PALETTE} tells each
 * change. Any thread may call, except frame, render and strip threads.
 */
@ProviderType
public interface PluginPalettes {

    /** Returns the palettes, each id once: of two with one id that of the higher service ranking. */
    List<Palette> palettes();
}
