// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Schema of a configuration.
 *
 * @param owner name of its owner for messages
 * @param rules one rule per key
 */
public record ConfigSchema(String owner, List<AttributeRule> rules) {

    /** Copies the rules. */
    public ConfigSchema {
        rules = List.copyOf(rules);
    }

    /** Returns all keys. */
    public List<String> keys() {
        return rules.stream().map(AttributeRule::id).toList();
    }

    /**
     * Validates and converts values to configuration properties. Missing optional values are not written.
     *
     * @throws ConfigurationException when a key is unknown, missing or wrong
     */
    @SuppressWarnings("JdkObsolete") // required by ConfigurationAdmin
    public Dictionary<String, Object> properties(Map<String, ?> values) {
        for (String name : values.keySet()) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(name))) {
                throw new ConfigurationException(
                        name,
                        owner + " has no key '" + name + "'; available: "
                                + rules.stream().map(AttributeRule::id).collect(Collectors.joining(", ")));
            }
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        for (AttributeRule rule : rules) {
            Object given = values.get(rule.id());
            if (given != null) {
                properties.put(rule.id(), rule.read(given));
            } else if (rule.key().required()) {
                throw new ConfigurationException(
                        rule.id(), "'" + rule.id() + "' is missing; it must be " + rule.expected());
            }
        }
        return properties;
    }
}
