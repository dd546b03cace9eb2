// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State of one plugin of the plugin folder. Immutable; each transition returns the next state.
 *
 * @param file its file; null while there is none in the folder
 * @param handled the stamp of the file that was deployed last since the start of Diuna, well or not; empty for none, so
 *     that the next scan deploys it
 * @param installed the stamp of the file that the installed bundle comes from, kept over restarts; empty for none
 * @param removedElsewhere true if somebody uninstalled the bundle in another way; it stays so until the file changes
 * @param failure why it does not run, in words for people; null when nothing is wrong
 * @param uninstallFailed true if its bundle could not be uninstalled, which is not tried again
 */
record PluginState(
        @Nullable PluginFile file,
        String handled,
        String installed,
        boolean removedElsewhere,
        @Nullable String failure,
        boolean uninstallFailed) {

    /** A plugin that nothing is known about. */
    static final PluginState NONE = new PluginState(null, "", "", false, null, false);

    private static final String REMOVED = "uninstalled:";

    /** Parses the line that is kept over restarts. */
    static PluginState of(String line) {
        boolean removed = line.startsWith(REMOVED);
        return new PluginState(null, "", removed ? line.substring(REMOVED.length()) : line, removed, null, false);
    }

    /** The line to keep over restarts; empty when there is nothing to keep. */
    Optional<String> line() {
        return installed.isEmpty() ? Optional.empty() : Optional.of(removedElsewhere ? REMOVED + installed : installed);
    }

    /** The folder contains this file. */
    PluginState found(PluginFile next) {
        return new PluginState(next, handled, installed, removedElsewhere, failure, false);
    }

    /** The folder does not contain a file of it. */
    PluginState missing() {
        return new PluginState(null, "", installed, removedElsewhere, null, uninstallFailed);
    }

    /** Returns true if this file must be deployed. */
    boolean isNew(PluginFile next) {
        return !next.stamp().equals(handled);
    }

    /** Returns true if the installed bundle comes from exactly this file. */
    boolean isInstalledFrom(PluginFile next) {
        return !removedElsewhere && next.stamp().equals(installed);
    }

    /** Returns true if somebody uninstalled the bundle of exactly this file. */
    boolean isRemovedElsewhere(PluginFile next) {
        return removedElsewhere && next.stamp().equals(installed);
    }

    /** Its bundle was installed or updated from this file, and runs. */
    PluginState installed(PluginFile next) {
        return new PluginState(next, next.stamp(), next.stamp(), false, null, false);
    }

    /** Its bundle, which came from this file earlier, runs. */
    PluginState started(PluginFile next) {
        return new PluginState(next, next.stamp(), installed, removedElsewhere, null, false);
    }

    /** This file cannot be deployed, or not without help; not tried again until the file changes. */
    PluginState failed(PluginFile next, String why) {
        return new PluginState(next, next.stamp(), installed, removedElsewhere, why, false);
    }

    /** This file could not be deployed now; tried again at the next scan. */
    PluginState postponed(PluginFile next, String why) {
        return new PluginState(next, "", installed, removedElsewhere, why, false);
    }

    /** The bundle of this file was uninstalled elsewhere, such as in the console. */
    PluginState removedElsewhere(PluginFile next) {
        String why = next.fileName() + " was uninstalled; copy it here once more to install it again";
        return new PluginState(next, next.stamp(), next.stamp(), true, why, false);
    }

    /** Its bundle could not be uninstalled. */
    PluginState uninstallFailure() {
        return new PluginState(null, "", "", false, null, true);
    }

    /**
     * Lets the next scan deploy the file again if it has failed, or its bundle is stopped.
     *
     * @param stopped true if its bundle is installed and does not run
     */
    PluginState retried(boolean stopped) {
        return failure == null && !stopped
                ? this
                : new PluginState(file, "", installed, removedElsewhere, failure, uninstallFailed);
    }
}
