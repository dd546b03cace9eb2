// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import io.diuna.scheduler.flight.QuarantineEvent;
import io.diuna.scheduler.flight.Told;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugins that are not played any more, and why: until they are updated or somebody releases them. */
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private record Case(PluginId plugin, String reason) {}

    private final Map<String, Case> cases = new ConcurrentHashMap<>();

    /** Takes a plugin out of the show. */
    void put(PluginId plugin, String reason) {
        cases.put(plugin.name(), new Case(plugin, reason));
        Told.tell(() -> new QuarantineEvent(plugin.name(), plugin.version(), reason));
        LOG.error("Plugin {} is quarantined until it is updated or released: {}", plugin, reason);
    }

    /** Why this state of the plugin's code is not played, or null when it may be. */
    @Nullable
    String reason(PluginId plugin) {
        return reason(plugin.name(), plugin.modified());
    }

    /** Why the bundle of this name, in this state of its code, is not played, or null. */
    @Nullable
    String reason(String symbolicName, long modified) {
        Case found = cases.get(symbolicName);
        return found != null && found.plugin().modified() == modified ? found.reason() : null;
    }

    /** Lets a plugin play again. */
    public void release(String symbolicName) {
        cases.remove(symbolicName);
    }
}
