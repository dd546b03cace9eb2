// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInput;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.plugin.PluginTexts;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tracker of animation services. */
public final class AnimationTracker extends PluginServiceTracker<AnimationTracker.Registration, AnimationEntry> {

    /**
     * An animation service before any of its code runs.
     *
     * @param plugin its bundle
     * @param id its id
     * @param label its label
     * @param description one sentence, or empty
     * @param inputs what it uses beside its parameters
     * @param tags words to find it by
     * @param rank the highest wins among animations of the same id
     * @param texts reads the texts of its bundle in all languages
     * @param factory returns the animation; runs the plugin's code
     * @param classes loads every class of the bundle
     */
    public record Registration(
            PluginId plugin,
            String id,
            String label,
            String description,
            Set<AnimationInput> inputs,
            List<String> tags,
            long rank,
            Supplier<PluginTexts> texts,
            Callable<Animation> factory,
            Runnable classes)
            implements PluginService {

        @Override
        public String text() {
            return "animation '" + id + "'";
        }

        @Override
        public LogFields logFields() {
            return plugin.logFields().animation(id);
        }

        /** An animation that says nothing of its inputs, and has neither tags nor languages. */
        public Registration(
                PluginId plugin,
                String id,
                String label,
                String description,
                long rank,
                Callable<Animation> factory,
                Runnable classes) {
            this(
                    plugin,
                    id,
                    label,
                    description,
                    AnimationDescription.DEFAULT_INPUTS,
                    List.of(),
                    rank,
                    () -> PluginTexts.NONE,
                    factory,
                    classes);
        }
    }

    private final AnimationRegistry registry;

    /** @param onChange callback after the registry has changed, on the thread that changed it */
    public AnimationTracker(
            AnimationRegistry registry, Quarantine quarantine, TimeLimitedExecutor executor, Runnable onChange) {
        super(quarantine, executor, onChange);
        this.registry = registry;
    }

    @Override
    protected AnimationEntry read(Registration registration) throws Exception {
        return AnimationReader.read(registration);
    }

    @Override
    protected void enter(AnimationEntry entry) {
        registry.add(entry);
    }

    @Override
    protected void leave(AnimationEntry entry) {
        registry.remove(entry);
    }

    @Override
    protected @Nullable String conflict(String symbolicName) {
        return registry.conflict(symbolicName);
    }
}
