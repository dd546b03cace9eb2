// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.control.PluginStatus.State;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.Quarantine;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Report on the status of plugins, from the states of bundle, file, animations and plugin thread. Thread-safe. */
final class PluginReport {

    private static final String SAFE_MODE = "Safe mode: it will run after a normal start";

    private final ComponentReport components;
    private final StopReport stops = new StopReport(System::nanoTime);
    private final PluginBundles bundles;
    private final PluginSync sync;
    private final PluginRuntime runtime;
    private final PluginThreadFaults threads;

    /** State of a plugin, and user-facing text of what is wrong. */
    private record Verdict(State state, @Nullable String reason) {}

    PluginReport(
            BundleContext context,
            PluginBundles bundles,
            PluginSync sync,
            PluginRuntime runtime,
            PluginThreadFaults threads) {
        this.threads = threads;
        components = new ComponentReport(context, System::nanoTime);
        this.bundles = bundles;
        this.sync = sync;
        this.runtime = runtime;
    }

    /** Returns the status of an installed plugin. */
    PluginStatus of(Bundle bundle) {
        String name = bundle.getSymbolicName();
        List<String> animations = runtime.registry().idsOf(name);
        SortedMap<String, String> quarantined = runtime.quarantine().animations(name, bundle.getLastModified());
        Verdict verdict = verdict(bundle, animations, quarantined);
        PluginFile file = PluginBundles.isOurs(bundle) ? sync.fileOf(name) : null;
        return new PluginStatus(
                name,
                bundle.getVersion().toString(),
                verdict.state(),
                verdict.reason(),
                animations,
                quarantined,
                file == null ? null : file.fileName(),
                bundles.isBuiltIn(bundle),
                file == null ? null : file.signer(),
                runtime.usage().apply(name).orElse(null));
    }

    /** Returns the status of a file that is not a plugin, or does not run. */
    static PluginStatus refused(String fileName, String why) {
        return new PluginStatus(fileName, "", State.FAILED, why, List.of(), fileName, false);
    }

    /** Returns the status of a plugin that could not be installed. */
    static PluginStatus notInstalled(PluginFile file, String why) {
        return status(file, State.FAILED, why);
    }

    /** Returns the status of a plugin of the folder in safe mode. */
    static PluginStatus inSafeMode(PluginFile file) {
        return status(file, State.STOPPED, SAFE_MODE);
    }

    /** Returns the status of a plugin that waits for the framework. */
    static PluginStatus waiting(PluginFile file) {
        return status(file, State.STARTING, "Diuna is starting: it will run in a moment");
    }

    private static PluginStatus status(PluginFile file, State state, String why) {
        return new PluginStatus(
                file.symbolicName(),
                file.version().toString(),
                state,
                why,
                List.of(),
                new TreeMap<>(),
                file.fileName(),
                false,
                file.signer());
    }

    private Verdict verdict(Bundle bundle, List<String> animations, SortedMap<String, String> quarantined) {
        String name = bundle.getSymbolicName();
        String disabled = runtime.quarantine().pluginReason(name, bundle.getLastModified(), Quarantine.Step.CREATE);
        if (disabled != null) {
            return new Verdict(State.QUARANTINED, disabled);
        }
        String failure = failure(bundle);
        if (failure != null) {
            return new Verdict(State.FAILED, failure);
        }
        if (!quarantined.isEmpty()) {
            boolean all = quarantined.keySet().containsAll(animations);
            return new Verdict(all ? State.QUARANTINED : State.DEGRADED, quarantined.get(quarantined.firstKey()));
        }
        return running(bundle);
    }

    private Verdict running(Bundle bundle) {
        String name = bundle.getSymbolicName();
        String hangs = stops.problem(bundle);
        if (hangs != null) {
            return new Verdict(State.FAILED, hangs);
        }
        String stuck = runtime.executor().stuckJobText(name);
        if (stuck != null) {
            return new Verdict(State.FAILED, stuck);
        }
        String slow = runtime.executor().slowJobText(name);
        if (slow != null) {
            return new Verdict(State.STARTING, slow);
        }
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> active(bundle);
            case Bundle.STARTING -> new Verdict(State.STARTING, null);
            default -> new Verdict(State.STOPPED, null);
        };
    }

    private Verdict active(Bundle bundle) {
        if (runtime.isPending(bundle.getSymbolicName())) {
            return new Verdict(State.STARTING, null);
        }
        String problem = problem(bundle);
        return new Verdict(problem == null ? State.ACTIVE : State.DEGRADED, problem);
    }

    /** Returns why a plugin that runs does less than it should. */
    private @Nullable String problem(Bundle bundle) {
        String name = bundle.getSymbolicName();
        List<AnimationEntry> animations = runtime.registry().entriesOf(name);
        return Optional.ofNullable(runtime.registry().conflict(name))
                .or(() -> runtime.problem().apply(name))
                .or(() -> Optional.ofNullable(threads.text(name, bundle.getLastModified())))
                .or(() -> animations.stream()
                        .flatMap(entry -> Optional.ofNullable(entry.fault()).stream())
                        .findFirst())
                .or(() -> PluginBundles.isOurs(bundle)
                        ? components.problem(bundle, runtime.provides(name))
                        : Optional.empty())
                .orElse(null);
    }

    private @Nullable String failure(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> runtime.failure(name);
            case Bundle.INSTALLED -> {
                String failure = sync.failure(name);
                yield failure != null ? failure : bundles.missing(bundle);
            }
            default -> sync.failure(name);
        };
    }
}
