// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Version of a plugin of an index.
 *
 * @param version version
 * @param api ranges of versions of the packages of Diuna's API that it needs, such as {@code [2.1,3)}, by package
 * @param java oldest feature version of Java that it runs on, such as 17
 * @param size size of its file in bytes
 * @param sha256 SHA-256 of its file, as 64 lower-case hexadecimal digits
 * @param signer subject of the certificate that signed it, as the index says; null if it is not signed. The signature itself
 *     is checked when it is installed
 * @param reason user-facing sentence without a full stop: why it does not run here; null if it does
 */
public record IndexedVersion(
        String version,
        SortedMap<String, String> api,
        int java,
        long size,
        String sha256,
        @Nullable String signer,
        @Nullable String reason) {

    /** Copies the map. */
    public IndexedVersion {
        api = Collections.unmodifiableSortedMap(new TreeMap<>(api));
    }
}
