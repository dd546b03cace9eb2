// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.platform.plugin.PluginTexts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Localization files of a bundle, all read at once, so that nothing of the bundle is needed later. They are found as the
 * framework finds those of manifest headers (OSGi Core, section 3.11): {@code OSGI-INF/l10n/bundle.properties} for the default
 * language, {@code bundle_de.properties} and {@code bundle_de_AT.properties} for others, in UTF-8.
 */
public final class BundleTexts implements PluginTexts {

    private static final Logger LOG = LoggerFactory.getLogger(BundleTexts.class);
    private static final String SUFFIX = ".properties";

    /** Texts by key, by what follows the base name: empty, {@code _de}, {@code _de_AT}. */
    private final Map<String, Map<String, String>> files;

    private BundleTexts(Map<String, Map<String, String>> files) {
        this.files = files;
    }

    /** Reads the files of a bundle; those that cannot be read are left out, with a line in the log. */
    public static PluginTexts read(Bundle bundle) {
        String header = bundle.getHeaders("").get(Constants.BUNDLE_LOCALIZATION);
        String base = header == null ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME : header.strip();
        int slash = base.lastIndexOf('/');
        String folder = base.substring(0, slash + 1);
        String name = base.substring(slash + 1);
        @Nullable Enumeration<URL> entries = bundle.findEntries("/" + folder, name + "*" + SUFFIX, false);
        Map<String, Map<String, String>> files = new HashMap<>();
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            String file = entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
            String language = file.substring(name.length(), file.length() - SUFFIX.length());
            if (language.isEmpty() || language.startsWith("_")) {
                try (InputStream in = entry.openStream()) {
                    files.put(language, texts(in));
                } catch (IOException | IllegalArgumentException e) {
                    LOG.warn(
                            "Texts {} of plugin {} cannot be read: {}. Its labels are shown in another language",
                            entry.getPath(),
                            bundle.getSymbolicName(),
                            e.getMessage());
                }
            }
        }
        return files.isEmpty() ? NONE : new BundleTexts(files);
    }

    private static Map<String, String> texts(InputStream in) throws IOException {
        PropertyResourceBundle texts = new PropertyResourceBundle(in);
        return texts.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, texts::getString));
    }

    @Override
    public String text(String text, List<Locale> languages) {
        if (!text.startsWith("%")) {
            return text;
        }
        String key = text.substring(1);
        for (Locale language : languages) {
            String found = text(key, language);
            if (found != null) {
                return found;
            }
        }
        return files.getOrDefault("", Map.of()).getOrDefault(key, text);
    }

    /** Returns the text in a language, or in that of all its countries; the default file is English. */
    private @Nullable String text(String key, Locale locale) {
        String language = "_" + locale.getLanguage();
        String found = files.getOrDefault(language + "_" + locale.getCountry(), Map.of())
                .get(key);
        if (found == null) {
            found = files.getOrDefault(language, Map.of()).get(key);
        }
        if (found == null && language.equals("_en")) {
            found = files.getOrDefault("", Map.of()).get(key);
        }
        return found;
    }
}
