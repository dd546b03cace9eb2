// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.api.ConfigurationException;
import io.diuna.scheduler.light.OutputSettings;
import io.diuna.scheduler.light.OutputSettingsReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Output settings of one strip, read from the properties of its driver's service. Settings that cannot be used are
 * reported by {@link #error}; those before stay in force.
 */
final class StripSettings {

    private volatile @Nullable OutputSettings newest;
    private volatile int revision;
    private volatile @Nullable String invalid;
    private volatile @Nullable String mismatch;

    /** Any thread: reads the settings of a driver's service. */
    synchronized void configure(StripSource source) {
        try {
            newest = OutputSettingsReader.read(source.properties());
            invalid = null;
        } catch (ConfigurationException e) {
            invalid = e.getMessage();
        }
        int before = revision;
        revision = before + 1;
    }

    /** Any thread: a number that changes with each {@link #configure}. */
    int revision() {
        return revision;
    }

    /** Any thread: returns true if valid settings were read at least once. */
    boolean areKnown() {
        return newest != null;
    }

    /** Any thread: the newest valid settings; they may not fit the strip. */
    OutputSettings newest() {
        return Objects.requireNonNull(newest);
    }

    /** Bus thread: applies the newest settings to a pipeline, if they fit its format. */
    void applyTo(FramePipeline pipeline) {
        try {
            pipeline.setSettings(newest());
            mismatch = null;
        } catch (ConfigurationException e) {
            mismatch = e.getMessage();
        }
    }

    /** Bus thread: a new pipeline was made with the newest settings. */
    void accepted() {
        mismatch = null;
    }

    /** Any thread: why the newest settings are not in force, for users; null if they are. */
    @Nullable
    String error() {
        String unreadable = invalid;
        return unreadable == null ? mismatch : unreadable;
    }
}
