// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.plugin;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Labels and descriptions of a plugin in several languages, from the localization files of its bundle ({@code
 * OSGI-INF/l10n/bundle_de.properties}). Immutable; any thread may call.
 */
@ProviderType
@FunctionalInterface
public interface PluginTexts {

    /** Texts of a plugin without localization files: each text is itself. */
    PluginTexts NONE = (text, languages) -> text;

    /**
     * Returns a text in the first of the languages that the plugin has it in; else that of its default file.
     *
     * @param text a text as the plugin declares it: {@code %key} stands for a line of its localization files, every other
     *     text for itself
     * @param languages wanted languages, best first; empty for the default file
     */
    String text(String text, List<Locale> languages);
}
