// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

/** Content of an index file, with a tag by which a later read can ask for changes. */
final class IndexContent {

    private final byte[] bytes;
    private final String tag;
    private final boolean isUnchanged;

    private IndexContent(byte[] bytes, String tag, boolean isUnchanged) {
        this.bytes = bytes;
        this.tag = tag;
        this.isUnchanged = isUnchanged;
    }

    /** @param tag tag of the content; empty for none */
    static IndexContent of(byte[] bytes, String tag) {
        return new IndexContent(bytes, tag, false);
    }

    /** Returns that the file is still that of the tag. */
    static IndexContent unchanged(String tag) {
        return new IndexContent(new byte[0], tag, true);
    }

    /** Returns the file; empty if it is unchanged. */
    byte[] bytes() {
        return bytes;
    }

    String tag() {
        return tag;
    }

    boolean isUnchanged() {
        return isUnchanged;
    }
}
