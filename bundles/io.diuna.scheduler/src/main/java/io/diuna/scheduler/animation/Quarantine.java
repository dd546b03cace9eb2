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
 * The plugins that are not let do any more what they cannot do, and why: until they are updated or somebody releases them,
 * over restarts too. Any thread.
 */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** What a plugin has to do, one after the other; who fails at one is not asked for the next. */
    public enum Step {
        START,
        CREATE,
        RENDER
    }

    private record Case(PluginId plugin, Step step, String reason) {

        String line() {
            return plugin.modified() + " " + step + " " + plugin.version() + " " + reason;
        }

        /** Null when it is none: then nobody is in quarantine for it. */
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

    private final Map<String, Case> cases = new ConcurrentHashMap<>();
    private @Nullable PluginStateFile notes;
    private volatile boolean changed;

    /** From now on it is kept in these notes, and what they hold already counts. */
    public synchronized void keepIn(PluginStateFile file) {
        notes = file;
        file.all().forEach((name, line) -> {
            Case found = Case.of(name, line);
            if (found != null) {
                cases.putIfAbsent(name, found);
            }
        });
    }

    /** Writes down what has changed. Not done by {@link #put}, whose callers must not wait for a disk. */
    public synchronized void save() {
        PluginStateFile file = notes;
        if (changed && file != null) {
            changed = false;
            Map<String, String> lines = new TreeMap<>();
            cases.forEach((name, found) -> lines.put(name, found.line()));
            file.replace(lines);
        }
    }

    /** Takes a plugin out of the show, because of what it did at this step. */
    public void put(PluginId plugin, Step step, String reason) {
        cases.put(plugin.name(), new Case(plugin, step, reason));
        changed = true;
        JfrEvents.commit(() -> new QuarantineEvent(plugin.name(), plugin.version(), reason));
        LOG.error("Plugin {} is quarantined until it is updated or released: {}", plugin, reason);
    }

    /** Why this state of the plugin's code is not played, or null when it may be. */
    @Nullable
    public String reason(PluginId plugin) {
        return reason(plugin.name(), plugin.modified(), Step.RENDER);
    }

    /** Why the bundle of this name, in this state of its code, is not asked for this step, or null. */
    @Nullable
    public String reason(String symbolicName, long modified, Step step) {
        Case found = cases.get(symbolicName);
        return found != null
                        && found.plugin().modified() == modified
                        && found.step().compareTo(step) <= 0
                ? found.reason()
                : null;
    }

    /** Lets a plugin play again. */
    public void release(String symbolicName) {
        if (cases.remove(symbolicName) != null) {
            changed = true;
        }
    }
}
