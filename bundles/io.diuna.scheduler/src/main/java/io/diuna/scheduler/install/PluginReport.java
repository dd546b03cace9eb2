// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.control.PluginStatus;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Tells how a plugin does, from what the framework, the folder and the show know of it. */
final class PluginReport {

    private final PluginBundles bundles;
    private final PluginSync sync;
    private final AnimationRegistry registry;
    private final AnimationTracker arrivals;
    private final Quarantine quarantine;
    private final TimeLimitedExecutor thread;

    PluginReport(
            PluginBundles bundles,
            PluginSync sync,
            AnimationRegistry registry,
            AnimationTracker arrivals,
            Quarantine quarantine,
            TimeLimitedExecutor thread) {
        this.bundles = bundles;
        this.sync = sync;
        this.registry = registry;
        this.arrivals = arrivals;
        this.quarantine = quarantine;
        this.thread = thread;
    }

    PluginStatus of(Bundle bundle) {
        String name = bundle.getSymbolicName();
        String known = reason(bundle);
        String reason = known != null ? known : thread.stuckJobText(name);
        String slow = reason == null ? thread.slowJobText(name) : null;
        String hidden = reason == null && slow == null ? registry.hidden(name) : null; // a pity, but it runs
        PluginFile file = PluginBundles.isOurs(bundle) ? sync.fileOf(name) : null;
        return new PluginStatus(
                name,
                bundle.getVersion().toString(),
                slow != null ? PluginStatus.State.STARTING : state(bundle, reason),
                hidden != null ? hidden : slow != null ? slow : reason,
                registry.idsOf(name),
                file == null ? null : file.fileName(),
                bundles.isBuiltIn(bundle));
    }

    /** A file that is no plugin, or does not run. */
    static PluginStatus refused(String fileName, String why) {
        return new PluginStatus(fileName, "", PluginStatus.State.FAILED, why, List.of(), fileName, false);
    }

    private @Nullable String reason(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> {
                String quarantined = quarantine.reason(name, bundle.getLastModified(), Quarantine.Step.RENDER);
                yield quarantined != null ? quarantined : arrivals.failure(name);
            }
            case Bundle.INSTALLED -> {
                String failure = sync.failure(name);
                yield failure != null ? failure : bundles.missing(bundle);
            }
            default -> sync.failure(name);
        };
    }

    private PluginStatus.State state(Bundle bundle, @Nullable String reason) {
        if (quarantine.reason(bundle.getSymbolicName(), bundle.getLastModified(), Quarantine.Step.RENDER) != null) {
            return PluginStatus.State.QUARANTINED;
        }
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> reason == null ? PluginStatus.State.ACTIVE : PluginStatus.State.FAILED;
            case Bundle.STARTING -> reason == null ? PluginStatus.State.STARTING : PluginStatus.State.FAILED;
            default -> reason == null ? PluginStatus.State.STOPPED : PluginStatus.State.FAILED;
        };
    }
}
