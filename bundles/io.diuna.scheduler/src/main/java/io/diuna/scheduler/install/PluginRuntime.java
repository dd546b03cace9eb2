// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.control.PluginUsage;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.PluginServiceTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the engine that run plugins.
 *
 * @param executor runs their code
 * @param registry the animations in use
 * @param trackers the services of plugins, in use or not
 * @param quarantine the disabled plugins
 * @param trial makes the first renderer of an animation, and notes a fault in the entry or the quarantine; may block
 * @param problem returns why a zone does not show an animation of a plugin as it should, by symbolic name
 * @param usage returns what a plugin uses of processor and memory, by symbolic name
 * @param onReenabled callback after a plugin was re-enabled or disabled
 */
public record PluginRuntime(
        TimeLimitedExecutor executor,
        AnimationRegistry registry,
        List<PluginServiceTracker<?, ?>> trackers,
        Quarantine quarantine,
        Consumer<AnimationEntry> trial,
        Function<String, Optional<String>> problem,
        Function<String, Optional<PluginUsage>> usage,
        Runnable onReenabled) {

    /** Returns why a service of this plugin cannot be used, in words for people; null if all can. */
    @Nullable
    String failure(String symbolicName) {
        return trackers.stream()
                .map(tracker -> tracker.failure(symbolicName))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns true if something that this plugin provides is in a registry. */
    boolean provides(String symbolicName) {
        return trackers.stream().anyMatch(tracker -> tracker.provides(symbolicName));
    }

    /** Returns true while a service of this plugin is being created. */
    boolean isPending(String symbolicName) {
        return trackers.stream().anyMatch(tracker -> tracker.isPending(symbolicName));
    }

    /** Waits until no service of this plugin is being created, but no longer than the limit for each kind of service. */
    void awaitSettled(String symbolicName, long limitMillis) {
        trackers.forEach(tracker -> tracker.awaitSettled(symbolicName, limitMillis));
    }

    /** Tries the services of a plugin again that were not created because of a quarantine. */
    void retry(String symbolicName) {
        trackers.forEach(tracker -> tracker.retry(symbolicName));
    }
}
