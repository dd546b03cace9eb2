// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.control;

import io.diuna.api.DiunaException;

/** Refusal of a plugin that is older than the installed one. Nothing was changed. */
public final class DowngradeException extends DiunaException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the refusal.
     *
     * @param symbolicName symbolic name of the plugin
     * @param installed the installed version
     * @param older the version that was refused
     */
    public DowngradeException(String symbolicName, String installed, String older) {
        super("The upload is version " + older + " of " + symbolicName + ", and version " + installed
                + " is installed; to go back, remove the installed one first, or upload it with ?downgrade=true");
    }

    private DowngradeException(String message) {
        super(message);
    }

    /**
     * Returns the refusal of a version that an index offers.
     *
     * @param symbolicName symbolic name of the plugin
     * @param installed the installed version
     * @param offered the version that the index offers
     */
    public static DowngradeException ofIndex(String symbolicName, String installed, String offered) {
        return new DowngradeException("Version " + installed + " of " + symbolicName
                + " is installed, and the index offers " + offered + "; to go back, name that version");
    }
}
