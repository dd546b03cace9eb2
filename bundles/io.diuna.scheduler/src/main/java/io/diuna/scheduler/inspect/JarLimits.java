// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

/** Limits of a plugin jar. Sizes are of inflated bytes where nothing else is said. */
final class JarLimits {

    static final int MEGABYTE = 1 << 20;

    /** Entries, directories included. */
    static final int ENTRIES = 10_000;

    /** All entries together. */
    static final long TOTAL_BYTES = 256L * MEGABYTE;

    /** Each file that the framework or its services read as a whole: in {@code META-INF/}, {@code OSGI-INF/}. */
    static final long TEXT_BYTES = MEGABYTE;

    /** Inflated bytes for each compressed byte of an entry, beyond {@link #RATIO_FLOOR}. */
    static final long RATIO = 100;

    /** Size up to which the ratio of an entry does not matter. */
    static final long RATIO_FLOOR = MEGABYTE;

    /** Central directory, as it is in the file. */
    static final long DIRECTORY_BYTES = 4L * MEGABYTE;

    private JarLimits() {}
}
