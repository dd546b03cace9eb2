// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.animation.Animation;
import io.diuna.platform.control.AnimationDescription;
import org.jspecify.annotations.Nullable;

/** Entry of the {@link AnimationRegistry}: an animation's description, its factory, and the plugin that provides it. */
public final class AnimationEntry {

    private final PluginId plugin;
    private final AnimationDescription description;
    private final Animation factory;
    private final Runnable classes;
    private final long rank;
    private volatile boolean warm;
    private volatile boolean loading;
    private volatile @Nullable String fault;

    /**
     * @param plugin the bundle that provides it
     * @param description its declared id, label and parameters
     * @param factory creates renderers; called on the plugin thread only
     * @param classes loads every class of the bundle
     * @param rank the highest wins among animations of the same id
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

    /** Returns true once its code was loaded and compiled. */
    public boolean warm() {
        return warm;
    }

    public void setWarm() {
        warm = true;
        fault = null;
    }

    /** Returns why its first renderer could not be made, in words for people; null if it could, or was not tried. */
    public @Nullable String fault() {
        return fault;
    }

    /** Sets why its first renderer could not be made; forgotten when one could. */
    public void setFault(String why) {
        fault = why;
    }

    /** Loads every class of its bundle, since an old renderer cannot load any after an update of the bundle. */
    public void loadClasses() {
        loading = true;
        classes.run();
        loading = false;
    }

    /** Returns true while the classes are being loaded; for ever if that hangs, or has thrown. */
    public boolean isLoading() {
        return loading;
    }
}
