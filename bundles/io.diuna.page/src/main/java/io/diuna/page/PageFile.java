// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** File of the page, held in memory. Immutable. */
public final class PageFile {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final byte[] bytes;
    private final String type;
    private final String tag;

    /**
     * @param name file name; its extension determines the content type
     * @param bytes content, not copied
     */
    public PageFile(String name, byte[] bytes) {
        this.bytes = bytes;
        this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        this.tag = "\"" + digest(bytes) + "\"";
    }

    /** Returns the content: the array itself, which callers must not change. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the content type. */
    public String type() {
        return type;
    }

    /** Returns the entity tag, a hash of the content. */
    public String tag() {
        return tag;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
