// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.DriverDescription;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Installed driver with the rules of its strips' configurations.
 *
 * @param description public description
 * @param rules one rule per key
 */
public record InstalledDriver(DriverDescription description, List<AttributeRule> rules) {

    /** Key that marks a configuration as a strip's. Always written, so that the mark survives without the driver. */
    public static final String PIXELS = "pixels";

    /** Copies the rules. */
    public InstalledDriver {
        rules = List.copyOf(rules);
    }

    /** Returns the factory PID of its strips. */
    public String pid() {
        return description.pid();
    }

    InstalledDriver withName(String name) {
        return new InstalledDriver(description.withName(name), rules);
    }

    /**
     * Validates and converts values to configuration properties.
     *
     * @throws ConfigurationException when a key is unknown, missing or wrong
     */
    public Dictionary<String, Object> properties(Map<String, ?> values) {
        Dictionary<String, Object> properties =
                new ConfigSchema("Driver '" + description.name() + "'", rules).properties(values);
        for (AttributeRule rule : rules) {
            Object initial = rule.key().initial();
            if (rule.id().equals(PIXELS) && initial != null && properties.get(PIXELS) == null) {
                properties.put(PIXELS, rule.read(initial));
            }
        }
        return properties;
    }

    /** Returns the values of a configuration's known keys, without secrets. */
    public Map<String, Object> values(Dictionary<String, Object> properties) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AttributeRule rule : rules) {
            Object value = properties.get(rule.id());
            if (value != null && !rule.isSecret() && !isLeftEmpty(value)) {
                values.put(rule.id(), value.getClass().isArray() ? list(value) : value);
            }
        }
        return values;
    }

    /** Returns true for a list that was left blank in the web console: one empty text. */
    private static boolean isLeftEmpty(Object value) {
        return value instanceof String[] texts && texts.length == 1 && texts[0].isEmpty();
    }

    private static List<Object> list(Object array) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(Array.get(array, i));
        }
        return list;
    }
}
