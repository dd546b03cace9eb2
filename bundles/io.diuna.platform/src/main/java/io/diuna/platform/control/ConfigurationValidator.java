// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whiteboard service: rules of configurations. Whoever changes a configuration of Configuration Admin, such as the web console,
 * is held to them: a change that is refused is not stored, and the configuration before it holds. Called by the thread that
 * changes the configuration, while Configuration Admin is locked: it must neither change configurations nor wait.
 */
@ProviderType
@FunctionalInterface
public interface ConfigurationValidator {

    /**
     * Checks the values of a configuration before they are stored.
     *
     * @param pid its PID
     * @param factoryPid PID of its factory; null for a singleton configuration
     * @param values its values by key, without those that Configuration Admin adds
     * @throws io.diuna.api.ConfigurationException if a value is invalid or missing; its key is the field
     */
    void check(String pid, @Nullable String factoryPid, Map<String, Object> values);

    /** Returns a value as a list of texts, whether it is stored as an array, a collection or one text; empty if it is missing. */
    static List<String> texts(Map<String, Object> values, String key) {
        Object value = values.get(key);
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf).toList();
        }
        if (value instanceof Collection<?> all) {
            return all.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }
}
