// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.control.PluginStatus;
import io.diuna.scheduler.animation.Quarantine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Report on the status of plugins, from the states of bundle, file, animations and plugin thread. Thread-safe. */
final class PluginReport {

    private static final String SAFE_MODE = "Safe mode: it will run after a normal start";

    private final PluginBundles bundles;
    private final PluginSync sync;
    private final PluginRuntime runtime;

    PluginReport(PluginBundles bundles, PluginSync sync, PluginRuntime runtime) {
        this.bundles = bundles;
        this.sync = sync;
        this.runtime = runtime;
    }

    /** Returns the status of an installed plugin. */
    PluginStatus of(Bundle bundle) {
        String name = bundle.getSymbolicName();
        String failure = failure(bundle);
        String reason = failure != null ? failure : runtime.executor().stuckJobText(name);
        String slow = reason == null ? runtime.executor().slowJobText(name) : null;
        String conflict =
                reason == null && slow == null ? runtime.registry().conflict(name) : null; // it runs all the same
        PluginFile file = PluginBundles.isOurs(bundle) ? sync.fileOf(name) : null;
        return new PluginStatus(
                name,
                bundle.getVersion().toString(),
                slow != null ? PluginStatus.State.STARTING : state(bundle, reason),
                conflict != null ? conflict : slow != null ? slow : reason,
                runtime.registry().idsOf(name),
                file == null ? null : file.fileName(),
                bundles.isBuiltIn(bundle),
                file == null ? null : file.signer());
    }

    /** Returns the status of a file that is not a plugin, or does not run. */
    static PluginStatus refused(String fileName, String why) {
        return new PluginStatus(fileName, "", PluginStatus.State.FAILED, why, List.of(), fileName, false);
    }

    /** Returns the status of a plugin that could not be installed. */
    static PluginStatus notInstalled(PluginFile file, String why) {
        return status(file, PluginStatus.State.FAILED, why);
    }

    /** Returns the status of a plugin of the folder in safe mode. */
    static PluginStatus inSafeMode(PluginFile file) {
        return status(file, PluginStatus.State.STOPPED, SAFE_MODE);
    }

    private static PluginStatus status(PluginFile file, PluginStatus.State state, String why) {
        return new PluginStatus(
                file.symbolicName(),
                file.version().toString(),
                state,
                why,
                List.of(),
                file.fileName(),
                false,
                file.signer());
    }

    private @Nullable String failure(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> {
                String disabled = disabled(bundle);
                yield disabled != null ? disabled : runtime.tracker().failure(name);
            }
            case Bundle.INSTALLED -> {
                String failure = sync.failure(name);
                yield failure != null ? failure : bundles.missing(bundle);
            }
            default -> sync.failure(name);
        };
    }

    private PluginStatus.State state(Bundle bundle, @Nullable String reason) {
        if (disabled(bundle) != null) {
            return PluginStatus.State.QUARANTINED;
        }
        if (reason != null) {
            return PluginStatus.State.FAILED;
        }
        return switch (bundle.getState()) {
            case Bundle.ACTIVE ->
                runtime.tracker().isPending(bundle.getSymbolicName())
                        ? PluginStatus.State.STARTING
                        : PluginStatus.State.ACTIVE;
            case Bundle.STARTING -> PluginStatus.State.STARTING;
            default -> PluginStatus.State.STOPPED;
        };
    }

    private @Nullable String disabled(Bundle bundle) {
        return runtime.quarantine().reason(bundle.getSymbolicName(), bundle.getLastModified(), Quarantine.Step.RENDER);
    }
}
