// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.scheduler.jfr.JfrEvents;
import io.diuna.scheduler.jfr.QuarantineEvent;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quarantine of animations that failed too often, hung or allocated too much, and of whole plugins whose own start, classes or components hung.
 * Each is disabled, over restarts too, until its plugin is updated or an administrator re-enables the plugin. Thread-safe.
 */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    /** Separates the symbolic name of a plugin, which has no such character, from the id of an animation. */
    private static final String SEPARATOR = "/";

    /** Steps of a whole plugin, in their order; one that failed at a step is not used for that one and later ones. */
    public enum Step {
        /** The bundle is started. */
        START,
        /** Its classes are loaded, its components activated, its animations created. */
        CREATE
    }

    /** By symbolic name for a whole plugin, by symbolic name and animation id for one animation. */
    private final Map<String, QuarantineCase> cases = new ConcurrentHashMap<>();

    private @Nullable PluginStateDocument document;
    private volatile Runnable onPut = () -> {};

    /** Sets the callback after something was disabled, on the thread that did it; must not block. */
    public void setOnPut(Runnable callback) {
        onPut = callback;
    }

    /** Sets the document that keeps the quarantine over restarts, and adds what was loaded from it. */
    public synchronized void keepIn(PluginStateDocument kept) {
        document = kept;
        kept.loaded().forEach((key, line) -> {
            QuarantineCase found = QuarantineCase.parse(key.split(SEPARATOR, 2), line);
            if (found != null) {
                cases.putIfAbsent(key, found);
            }
        });
    }

    /**
     * Saves what has changed; tries again what could not be saved before. Blocks for the disk, therefore separate from
     * {@link #putPlugin} and {@link #putAnimation}, whose callers must not.
     */
    public synchronized void save() {
        if (document != null) {
            Map<String, String> lines = new TreeMap<>();
            cases.forEach((key, found) -> lines.put(key, found.line()));
            document.save(lines);
        }
    }

    /** Disables a whole plugin from a step on. The reason is in words for people. */
    public void putPlugin(PluginId plugin, Step step, String reason) {
        put(plugin.name(), new QuarantineCase(plugin, null, step, reason));
        plugin.logFields()
                .log(() -> LOG.error("Plugin {} is disabled; update it, or re-enable it: {}", plugin, reason));
    }

    /** Disables one animation of a plugin; its other animations continue. The reason is in words for people. */
    public void putAnimation(PluginId plugin, String animation, String reason) {
        put(plugin.name() + SEPARATOR + animation, new QuarantineCase(plugin, animation, Step.CREATE, reason));
        plugin.logFields()
                .animation(animation)
                .log(() -> LOG.error(
                        "Animation '{}' of plugin {} is disabled; update the plugin, or re-enable it: {}",
                        animation,
                        plugin,
                        reason));
    }

    /** Disables an animation that failed; its whole plugin where it hung in loading the classes, which all share. */
    public void put(AnimationEntry entry, String reason) {
        if (entry.isLoading()) {
            putPlugin(entry.plugin(), Step.CREATE, reason);
        } else {
            putAnimation(entry.plugin(), entry.id(), reason);
        }
    }

    private void put(String key, QuarantineCase added) {
        PluginId plugin = added.plugin();
        cases.values().removeIf(old -> old.isOf(plugin.name()) && !old.isOf(plugin.name(), plugin.modified()));
        cases.put(key, added);
        onPut.run();
        String animation = added.animation() == null ? "" : added.animation();
        JfrEvents.commit(() -> new QuarantineEvent(plugin.name(), plugin.version(), animation, added.reason()));
    }

    /** Returns why an animation of a plugin must not render, or null if it may. */
    @Nullable
    public String reason(PluginId plugin, String animation) {
        String whole = pluginReason(plugin.name(), plugin.modified(), Step.CREATE);
        if (whole != null) {
            return whole;
        }
        QuarantineCase found = cases.get(plugin.name() + SEPARATOR + animation);
        return found != null && found.isOf(plugin.name(), plugin.modified()) ? found.reason() : null;
    }

    /**
     * Returns why a whole plugin must not be used for a step, or null if it may.
     *
     * @param modified the time of the bundle's last install or update, in ms since 1970
     */
    @Nullable
    public String pluginReason(String symbolicName, long modified, Step step) {
        QuarantineCase found = cases.get(symbolicName);
        return found != null
                        && found.isOf(symbolicName, modified)
                        && found.step().compareTo(step) <= 0
                ? found.reason()
                : null;
    }

    /**
     * Returns the animations of a plugin that are disabled one by one, with the reasons, by animation id.
     *
     * @param modified the time of the bundle's last install or update, in ms since 1970
     */
    public SortedMap<String, String> animations(String symbolicName, long modified) {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (QuarantineCase found : cases.values()) {
            if (found.animation() != null && found.isOf(symbolicName, modified)) {
                reasons.put(found.animation(), found.reason());
            }
        }
        return reasons;
    }

    /** Re-enables one animation of a plugin. Returns false if it was not disabled by itself. */
    public boolean release(String symbolicName, String animation) {
        return cases.remove(symbolicName + SEPARATOR + animation) != null;
    }

    /** Re-enables a plugin and all of its animations. */
    public void release(String symbolicName) {
        cases.values().removeIf(found -> found.isOf(symbolicName));
    }
}
