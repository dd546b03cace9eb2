// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.DiunaException;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.PluginAdmin;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.ZonePlayback;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Deployment of the project's plugin. It keeps the last version that ran until it was replaced, and takes a version back that does not
 * run: so the last good code stays on the strip. For one thread, except for {@link #changed}.
 */
final class PluginDeployment {

    private static final Set<PluginStatus.State> BROKEN =
            EnumSet.of(PluginStatus.State.FAILED, PluginStatus.State.QUARANTINED);
    private static final Set<ZonePlayback.State> DARK =
            EnumSet.of(ZonePlayback.State.FAILED, ZonePlayback.State.QUARANTINED);

    private final PluginAdmin admin;
    private final LightControl light;
    private final FirstLook firstLook;
    private final AtomicBoolean isChanged = new AtomicBoolean();
    private @Nullable BuiltPlugin current;
    private @Nullable BuiltPlugin good;
    private boolean isFailed;

    PluginDeployment(PluginAdmin admin, LightControl light) {
        this.admin = admin;
        this.light = light;
        firstLook = new FirstLook(light);
    }

    /** Notes that a plugin or a zone may have another state; any thread. */
    void changed() {
        isChanged.set(true);
    }

    /** Returns true if this plugin is deployed and has not failed. */
    boolean isRunning(BuiltPlugin plugin) {
        return current != null && !isFailed && current.isSameAs(plugin);
    }

    /**
     * Swaps a plugin in; waits for the verdict of the platform, some seconds if its code hangs.
     *
     * @return why it does not run; empty if it does. Then the last version that ran is back
     */
    List<SourceProblem> deploy(BuiltPlugin plugin) {
        if (current != null && !isFailed) {
            good = current;
        }
        List<SourceProblem> problems = install(plugin);
        takeBack();
        return problems;
    }

    /**
     * Takes a version back that has failed, if there was one before that ran.
     *
     * @return false if the present version has not failed
     */
    boolean takeBack() {
        if (!isFailed) {
            return false;
        }
        if (good != null && current != null && !good.isSameAs(current)) {
            install(good);
        }
        return true;
    }

    private List<SourceProblem> install(BuiltPlugin plugin) {
        current = plugin;
        isFailed = true; // until the verdict
        try {
            PluginStatus status = admin.install(plugin.content(), true);
            List<SourceProblem> remarks = evaluate(status);
            changed(); // remarks on a plugin that runs all the same are for the next check
            return isFailed ? remarks : List.of();
        } catch (DiunaException e) {
            return List.of(SourceProblem.ofReason(String.valueOf(e.getMessage())));
        }
    }

    /** Returns what the platform says of the plugin now, if something may have changed since the last call. */
    List<SourceProblem> check() {
        if (current == null || !isChanged.getAndSet(false)) {
            return List.of();
        }
        String name = current.symbolicName();
        Optional<PluginStatus> found = admin.plugins().stream()
                .filter(plugin -> plugin.symbolicName().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        return evaluate(found.get());
    }

    private List<SourceProblem> evaluate(PluginStatus status) {
        firstLook.apply(status.animations());
        // A zone alone may still show the failure of the version before.
        boolean isDark = light.zones().stream()
                .anyMatch(zone ->
                        plays(zone, status) && DARK.contains(zone.playback().state()));
        isFailed = BROKEN.contains(status.state()) || (status.reason() != null && isDark);
        Set<String> reasons = reasons(status);
        if (isFailed && reasons.isEmpty()) {
            reasons.add(status.symbolicName() + " does not run, and no reason is known");
        }
        return problems(reasons);
    }

    private static boolean plays(ZoneStatus zone, PluginStatus plugin) {
        String animation = zone.look().animation();
        return animation != null
                && (plugin.animations().contains(animation)
                        || plugin.quarantined().containsKey(animation));
    }

    private static Set<String> reasons(PluginStatus status) {
        Set<String> reasons = new LinkedHashSet<>(status.quarantined().values());
        if (status.reason() != null) {
            reasons.add(status.reason());
        }
        return reasons;
    }

    private static List<SourceProblem> problems(Set<String> reasons) {
        return reasons.stream().map(SourceProblem::ofReason).toList();
    }
}
