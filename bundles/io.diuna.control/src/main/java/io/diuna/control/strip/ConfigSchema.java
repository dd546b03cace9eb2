// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.strip;

import io.diuna.api.ConfigurationException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a configuration may say.
 *
 * @param owner whose it is, in words for people
 * @param rules one for each key
 */
public record ConfigSchema(String owner, List<AttributeRule> rules) {

    /** Keeps its own copy of the rules. */
    public ConfigSchema {
        rules = List.copyOf(rules);
    }

    /**
     * Makes a configuration of what somebody wants. What is left out is left out of it.
     *
     * @throws ConfigurationException when a key is unknown, missing or wrong
     */
    @SuppressWarnings("JdkObsolete") // ConfigurationAdmin takes nothing newer
    public Dictionary<String, Object> properties(Map<String, ?> values) {
        for (String name : values.keySet()) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(name))) {
                throw new ConfigurationException(
                        name,
                        owner + " has no '" + name + "'; there are "
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
                        rule.id(), "'" + rule.id() + "' is missing; it takes " + rule.expected());
            }
        }
        return properties;
    }
}
