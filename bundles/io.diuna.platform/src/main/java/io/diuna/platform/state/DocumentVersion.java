// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

/**
 * Version of the JSON documents in the {@link StateStore}, which each has in its member {@code version}. All formats of a release
 * share it: readers take every version up to it, and writers write it.
 */
public final class DocumentVersion {

    /** Newest version. */
    public static final int NEWEST = 1;

    private DocumentVersion() {}

    /**
     * Returns a version that can be read.
     *
     * @throws IllegalArgumentException if it is none, or newer; the message says so
     */
    public static int check(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("there is no version " + version);
        }
        if (version > NEWEST) {
            throw new IllegalArgumentException("version " + version
                    + " is of a newer Diuna; this one reads up to version " + NEWEST + ". Install the newer Diuna");
        }
        return version;
    }
}
