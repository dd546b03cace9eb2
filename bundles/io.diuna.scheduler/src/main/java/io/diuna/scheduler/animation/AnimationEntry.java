// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.animation.Animation;
import io.diuna.platform.control.AnimationDescription;

/** An animation that is there: what it declared, its factory, and where it comes from. */
public final class AnimationEntry {

    private final PluginId plugin;
    private final AnimationDescription description;
    private final Animation factory;
    private final Runnable classes;
    private final long rank;
    private volatile boolean warm;

    /**
     * @param plugin the bundle it comes from
     * @param description what it declared
     * @param factory makes renderers; called on the plugin thread alone
     * @param classes loads every class of the bundle
     * @param rank which one wins where several have the same id: the highest
     */
    public AnimationEntry(
            PluginId plugin, AnimationDescription description, Animation factory, Runnable classes, long rank) {
        this.plugin = plugin;
        this.description = description;
        this.factory = factory;
        this.classes = classes;
        this.rank = rank;
    }

    public PluginId plugin() {
        return plugin;
    }

    public AnimationDescription description() {
        return description;
    }

    public String id() {
        return description.id();
    }

    long rank() {
        return rank;
    }

    public Animation factory() {
        return factory;
    }

    /** Whether its code has been loaded and compiled. */
    public boolean warm() {
        return warm;
    }

    public void setWarm() {
        warm = true;
    }

    /** Loads every class of its bundle now, so that an old renderer never asks a bundle that is gone for one. */
    public void loadClasses() {
        classes.run();
    }
}
