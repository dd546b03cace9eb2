// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.log.LogFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warnings about one plugin, by code. A text keeps the figures of its begin: each change of a warning is published. For one
 * thread.
 */
final class PluginWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(PluginWarnings.class);

    private final String plugin;
    private final Map<String, HealthProblem> problems = new TreeMap<>();

    PluginWarnings(String plugin) {
        this.plugin = plugin;
    }

    /**
     * Begins, continues or ends a warning; logs its begin.
     *
     * @param text returns the message; asked for when it begins
     */
    void set(String code, boolean present, String remedy, Supplier<String> text) {
        HealthProblem before = problems.get(code);
        if (!present) {
            problems.remove(code);
        } else if (before == null || !before.remedy().equals(remedy)) {
            HealthProblem begun = new HealthProblem(code, "plugin '" + plugin + "'", text.get(), remedy);
            problems.put(code, begun);
            new LogFields().plugin(plugin, null).log(() -> LOG.warn("{}", begun.text()));
        }
    }

    List<HealthProblem> all() {
        return List.copyOf(problems.values());
    }
}
