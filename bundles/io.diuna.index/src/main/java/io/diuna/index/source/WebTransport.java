// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import io.diuna.index.format.IndexDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;

/**
 * Transport of an http or https address. Its tag is the entity tag of the server.
 *
 * @param index address of the index, from which those of its files are resolved
 */
record WebTransport(URI index, HttpFetcher fetcher) implements IndexTransport {

    private static final Duration INDEX_LIMIT = Duration.ofSeconds(30);
    private static final Duration FILE_LIMIT = Duration.ofSeconds(100);

    @Override
    public IndexContent read(String tag) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String next = fetcher.fetch(index, tag, IndexDocument.MOST_BYTES, INDEX_LIMIT, bytes);
        return next == null ? IndexContent.unchanged(tag) : IndexContent.of(bytes.toByteArray(), next);
    }

    @Override
    public void copy(String reference, long most, OutputStream out) throws IOException {
        fetcher.fetch(index.resolve(reference), "", most, FILE_LIMIT, out);
    }

    @Override
    public boolean isLocal() {
        return false;
    }
}
