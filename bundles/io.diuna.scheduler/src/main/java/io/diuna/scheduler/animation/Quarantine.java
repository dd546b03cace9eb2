// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.QuarantineEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quarantine of plugins that failed too often or hung: each is disabled, over restarts too, until it is updated or an
 * administrator re-enables it. Thread-safe.
 */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** Steps in the life of a plugin, in their order; one that failed at a step is not used for that one and later ones. */
    public enum Step {
        START,
        CREATE,
        RENDER
    }

    /** A disabled plugin. Saved as one line: modification time, step, version and reason, separated by spaces. */
    private record Case(PluginId plugin, Step step, String reason) {

        String line() {
            return plugin.modified() + " " + step + " " + plugin.version() + " " + reason;
        }

        /** Parses a line; returns null if it is malformed. */
        static @Nullable Case of(String name, String line) {
            String[] parts = line.split(" ", 4);
            try {
                return parts.length < 4
                        ? null
                        : new Case(
                                new PluginId(name, parts[2], Long.parseLong(parts[0])),
                                Step.valueOf(parts[1]),
                                parts[3]);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    /** By symbolic name. */
    private final Map<String, Case> cases = new ConcurrentHashMap<>();

    private @Nullable PluginStateDocument document;

    /** Sets the document that keeps the quarantine over restarts, and adds what was loaded from it. */
    public synchronized void keepIn(PluginStateDocument kept) {
        document = kept;
        kept.loaded().forEach((name, line) -> {
            Case found = Case.of(name, line);
            if (found != null) {
                cases.putIfAbsent(name, found);
            }
        });
    }

    /**
     * Saves what has changed; tries again what could not be saved before. Blocks for the disk, therefore separate from
     * {@link #put}, whose callers must not.
     */
    public synchronized void save() {
        if (document != null) {
            Map<String, String> lines = new TreeMap<>();
            cases.forEach((name, found) -> lines.put(name, found.line()));
            document.save(lines);
        }
    }

    /** Disables a plugin. The reason is in words for people. */
    public void put(PluginId plugin, Step step, String reason) {
        cases.put(plugin.name(), new Case(plugin, step, reason));
        JfrEvents.commit(() -> new QuarantineEvent(plugin.name(), plugin.version(), reason));
        LOG.error(
                "Plugin {} is disabled after repeated errors or a hang; re-enable it or update the plugin: {}",
                plugin,
                reason);
    }

    /** Returns why this code of a plugin must not render, or null if it may. */
    @Nullable
    public String reason(PluginId plugin) {
        return reason(plugin.name(), plugin.modified(), Step.RENDER);
    }

    /**
     * Returns why a plugin must not be used for a step, or null if it may.
     *
     * @param modified the time of the bundle's last install or update, in ms since 1970
     */
    @Nullable
    public String reason(String symbolicName, long modified, Step step) {
        Case found = cases.get(symbolicName);
        return found != null
                        && found.plugin().modified() == modified
                        && found.step().compareTo(step) <= 0
                ? found.reason()
                : null;
    }

    /** Re-enables a plugin. */
    public void release(String symbolicName) {
        cases.remove(symbolicName);
    }
}
