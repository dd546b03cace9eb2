// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

/** Limits of a backup. They keep a zip bomb from the memory and the disk. */
final class BackupLimits {

    /** Most files. */
    static final int FILES = 10_000;

    /** Longest zip, and longest sum of what it unpacks to, in bytes. */
    static final long TOTAL = 512L << 20;

    /** Longest sum of all files but plugins that are backed up, in bytes: they are read into memory. */
    static final long DOCUMENTS = 32L << 20;

    /** Longest manifest, and longest directory of the zip, in bytes. */
    static final int DIRECTORY = 4 << 20;

    /** Most bytes that one byte of the zip unpacks to, if that is more than {@link #SMALL} in all. */
    static final int RATIO = 200;

    /** Sum up to which the ratio does not matter, in bytes. */
    static final long SMALL = 16L << 20;

    private BackupLimits() {}
}
