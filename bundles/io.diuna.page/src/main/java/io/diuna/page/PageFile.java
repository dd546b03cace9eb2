// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** File of the page, held in memory. Any thread may call. */
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

    private static final String GZIP = "gzip";

    private final byte[] bytes;
    private final String type;
    private final String tag;
    private final String encoding;
    private volatile @Nullable PageFile packed;

    /**
     * @param name file name; its extension determines the content type
     * @param bytes content, not copied
     */
    public PageFile(String name, byte[] bytes) {
        this(bytes, TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"), "");
    }

    private PageFile(byte[] bytes, String type, String encoding) {
        this.bytes = bytes;
        this.type = type;
        this.tag = "\"" + digest(bytes) + "\"";
        this.encoding = encoding;
    }

    /** Returns the file compressed by gzip, or this one if that is not shorter. The first call compresses it. */
    public PageFile packed() {
        PageFile known = packed;
        if (known == null) {
            byte[] small = gzip(bytes);
            known = small.length < bytes.length ? new PageFile(small, type, GZIP) : this;
            packed = known;
        }
        return known;
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

    /** Returns the content encoding; empty for none. */
    public String encoding() {
        return encoding;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length);
        try (GZIPOutputStream out = new GZIPOutputStream(result)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes all bytes", e);
        }
        return result.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
