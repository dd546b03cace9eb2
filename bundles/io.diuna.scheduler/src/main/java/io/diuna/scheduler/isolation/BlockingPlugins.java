// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * Plugins that block the platform: each gets no more events, so that nobody else waits for it, is put into quarantine and
 * stopped. Thread-safe.
 */
public final class BlockingPlugins {

    private final IsolationPolicy policy;
    private final Quarantine quarantine;
    private final BiConsumer<Bundle, @Nullable Thread> stopper;

    /** By bundle id. */
    private final Map<Long, Case> cases = new ConcurrentHashMap<>();

    private record Case(Bundle bundle, PluginId plugin, String reason) {}

    /**
     * @param stopper stops a plugin and interrupts the thread that it keeps, which is null if that is not known; returns
     *     at once, since both run the plugin's code
     */
    public BlockingPlugins(
            IsolationPolicy policy, Quarantine quarantine, BiConsumer<Bundle, @Nullable Thread> stopper) {
        this.policy = policy;
        this.quarantine = quarantine;
        this.stopper = stopper;
    }

    /**
     * Disables the plugin of a call. Does nothing if it is disabled already.
     *
     * @param what user-facing clause: what does not return, or is held
     * @param kept the thread that it keeps, if that is one to interrupt
     * @return the reason, as users read it
     */
    String disable(String what, BlockingCall call, @Nullable Thread kept) {
        Bundle bundle = call.bundle();
        PluginId plugin = id(bundle);
        String reason = "Plugin '" + plugin.name() + "' hangs: " + what + " (at " + call.place()
                + "); delete or update it, or re-enable it";
        policy.mute(bundle); // first: it frees all others
        Case before = cases.put(bundle.getBundleId(), new Case(bundle, plugin, reason));
        if (before == null || !before.plugin().equals(plugin) || !isDisabled(before)) {
            quarantine.putPlugin(plugin, Quarantine.Step.START, reason);
            stopper.accept(bundle, kept);
        }
        return reason;
    }

    /** Returns a problem for each plugin that is disabled since it blocks; any thread. */
    public List<HealthProblem> problems() {
        cases.values().removeIf(found -> !isDisabled(found));
        return cases.values().stream()
                .map(found -> new HealthProblem(
                        "blocked-listener",
                        "plugin '" + found.plugin().name() + "'",
                        found.reason(),
                        "Delete or update plugin " + found.plugin().name()))
                .toList();
    }

    private boolean isDisabled(Case found) {
        PluginId plugin = found.plugin();
        return found.bundle().getState() != Bundle.UNINSTALLED
                && found.bundle().getLastModified() == plugin.modified()
                && quarantine.pluginReason(plugin.name(), plugin.modified(), Quarantine.Step.START) != null;
    }

    private static PluginId id(Bundle bundle) {
        return new PluginId(
                Objects.requireNonNullElse(bundle.getSymbolicName(), bundle.getLocation()),
                bundle.getVersion().toString(),
                bundle.getLastModified());
    }
}
