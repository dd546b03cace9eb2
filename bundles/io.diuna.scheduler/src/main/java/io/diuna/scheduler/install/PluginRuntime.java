// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.scheduler.animation.AnimationRegistry;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.scheduler.animation.TimeLimitedExecutor;

/**
 * Parts of the engine that run plugins.
 *
 * @param executor runs their code
 * @param registry the animations in use
 * @param tracker the animation services, in use or not
 * @param quarantine the disabled plugins
 * @param onReenabled callback after a plugin was re-enabled
 */
public record PluginRuntime(
        TimeLimitedExecutor executor,
        AnimationRegistry registry,
        AnimationTracker tracker,
        Quarantine quarantine,
        Runnable onReenabled) {}
