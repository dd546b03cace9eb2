// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.platform.control.PluginUsage;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Parts of the engine that run plugins.
 *
 * @param executor runs their code
 * @param registry the animations in use
 * @param tracker the animation services, in use or not
 * @param quarantine the disabled plugins
 * @param trial makes the first renderer of an animation, and notes a fault in the entry or the quarantine; may block
 * @param problem returns why a zone does not show an animation of a plugin as it should, by symbolic name
 * @param usage returns what a plugin uses of processor and memory, by symbolic name
 * @param onReenabled callback after a plugin was re-enabled or disabled
 */
public record PluginRuntime(
        TimeLimitedExecutor executor,
        AnimationRegistry registry,
        AnimationTracker tracker,
        Quarantine quarantine,
        Consumer<AnimationEntry> trial,
        Function<String, Optional<String>> problem,
        Function<String, Optional<PluginUsage>> usage,
        Runnable onReenabled) {}
