// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * Version of a plugin in an index.
 *
 * @param api ranges of versions of the packages of Diuna's API that it imports, by package
 * @param java oldest feature version of Java that it runs on
 * @param file address of its jar: a path relative to the index, or an https address
 * @param size size of the jar in bytes
 * @param sha256 SHA-256 of the jar, as 64 lower-case hexadecimal digits
 * @param signer subject of the certificate that signed it; null if it is not signed
 */
public record VersionEntry(
        Version version,
        SortedMap<String, VersionRange> api,
        int java,
        String file,
        long size,
        String sha256,
        @Nullable String signer) {

    /** Oldest Java that Diuna runs on. */
    public static final int OLDEST_JAVA = 17;

    /** Copies the map. */
    public VersionEntry {
        api = Collections.unmodifiableSortedMap(new TreeMap<>(api));
    }
}
