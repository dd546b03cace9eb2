// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;

/** References of an index to its files: relative addresses that stay below the index, or https addresses. */
public final class FileReference {

    static final String RELATIVE = "a path relative to the index, such as plugin-1.0.0.jar, without ..";

    private FileReference() {}

    /** Returns true for a relative address without query that stays in the folder of the index. */
    public static boolean isRelative(String reference) {
        try {
            URI uri = new URI(reference);
            String path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !path.isEmpty()
                    && !path.endsWith("/")
                    && path.indexOf('\\') < 0
                    && path.indexOf('\0') < 0
                    && Arrays.stream(path.split("/", -1)).noneMatch(FileReference::leavesFolder);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** An empty part is that of an absolute path. */
    private static boolean leavesFolder(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }

    static boolean isSecureAddress(String reference) {
        try {
            URI uri = new URI(reference);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Returns the reference to a file of a name in the folder of the index. */
    public static String of(String fileName) {
        try {
            return new URI(null, null, fileName, null).toASCIIString();
        } catch (URISyntaxException e) {
            return fileName; // such as one with a colon: the reader refuses it with its place
        }
    }
}
