// SPDX-License-Identifier: Apache-2.0
package io.diuna.log;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.log.LogLevels;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Rules of levels and of the names of loggers. */
final class LevelRules {

    /** Key of the configuration. */
    static final String KEY = "levels";

    private static final Pattern LOGGER = Pattern.compile("[A-Za-z_$][\\w$-]*(\\.[\\w$-]+)*");

    private LevelRules() {}

    /**
     * Reads levels, each as {@code io.diuna.web=DEBUG}; blank entries are left out.
     *
     * @throws ConfigurationException if one is not valid
     */
    static Map<String, String> parse(String... entries) {
        Map<String, String> levels = new TreeMap<>();
        for (String entry : entries) {
            if (!entry.isBlank()) {
                String[] parts = entry.split("=", -1);
                if (parts.length != 2) {
                    throw new ConfigurationException(
                            KEY, KEY + ": '" + entry + "' must be a logger and its level, such as io.diuna.web=DEBUG");
                }
                levels.put(logger(parts[0]), level(parts[1]));
            }
        }
        return levels;
    }

    /** @throws ConfigurationException if it cannot be the name of a logger */
    static String logger(String text) {
        String name = text.strip();
        if (!LOGGER.matcher(name).matches()) {
            throw new ConfigurationException(
                    KEY,
                    KEY + ": '" + name + "' must be the name of a class or package, such as io.diuna.web, or "
                            + LogLevels.ROOT);
        }
        return name.equalsIgnoreCase(LogLevels.ROOT) ? LogLevels.ROOT : name;
    }

    /** @throws ConfigurationException if there is no such level */
    static String level(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (!LogLevels.NAMES.contains(name)) {
            throw new ConfigurationException(
                    KEY, KEY + ": '" + text.strip() + "' must be one of " + String.join(", ", LogLevels.NAMES));
        }
        return name;
    }
}
