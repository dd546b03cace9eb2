// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import io.diuna.index.format.IndexDocument;
import io.diuna.index.format.IndexFormatException;
import io.diuna.index.format.IndexReader;
import io.diuna.platform.index.IndexLocation;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Index of one location, with the last good copy while it cannot be read. Any thread may call, and may wait. */
public final class IndexSource {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSource.class);

    private static final State NOTHING = new State(null, "", null, null);

    private final String location;
    private final IndexTransport transport;
    private final CachedCopy copy;
    private final InstantSource clock;
    private volatile State state;

    /** State of the source: the newest good index with its tag and time, and what was wrong at the last read. */
    private record State(
            @Nullable IndexDocument document,
            String tag,
            @Nullable Instant updated,
            @Nullable String problem) {}

    IndexSource(String location, IndexTransport transport, CachedCopy copy, InstantSource clock) {
        this.location = location;
        this.transport = transport;
        this.copy = copy;
        this.clock = clock;
        state = copy.load().map(content -> saved(content, copy)).orElse(NOTHING);
    }

    /**
     * Creates the source of a location.
     *
     * @param location folder, or http or https address; of a folder if it ends with a slash
     * @param copies folder for the last good copies
     */
    public static IndexSource of(String location, HttpFetcher fetcher, Path copies, InstantSource clock) {
        return new IndexSource(location, transport(location, fetcher), CachedCopy.of(copies, location), clock);
    }

    private static IndexTransport transport(String location, HttpFetcher fetcher) {
        if (!location.contains("://")) {
            try {
                return new FolderTransport(Path.of(location));
            } catch (InvalidPathException e) {
                return new NoTransport("it is not a valid path");
            }
        }
        try {
            URI uri = new URI(location);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!isWeb || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return new NoTransport("it must be a folder, or an http or https address without a user");
            }
            return new WebTransport(location.endsWith("/") ? uri.resolve(IndexDocument.FILE) : uri, fetcher);
        } catch (URISyntaxException e) {
            return new NoTransport("it is not a valid address");
        }
    }

    private static State saved(IndexContent content, CachedCopy copy) {
        try {
            return new State(IndexReader.read(content.bytes()), content.tag(), copy.time(), null);
        } catch (IndexFormatException e) {
            return NOTHING; // of another Diuna, or damaged
        }
    }

    /** Reads the index, if it has changed. What is wrong is told by {@link #status()}, and once in the log. */
    public synchronized void refresh() {
        State before = state;
        try {
            IndexContent content = transport.read(before.tag());
            Instant now = clock.instant();
            if (content.isUnchanged()) {
                state = new State(before.document(), before.tag(), now, null);
                if (!transport.isLocal()) { // a folder is read at each search: no write each time
                    copy.confirm(now);
                }
            } else {
                state = new State(IndexReader.read(content.bytes()), content.tag(), now, null);
                copy.save(content);
            }
        } catch (IOException e) {
            String problem = "Plugin index " + location + " cannot be read: " + e.getMessage()
                    + "; check it, or correct 'locations' of the configuration io.diuna.plugin.index";
            if (!problem.equals(before.problem())) {
                LOG.warn("{}", problem);
            }
            state = new State(before.document(), before.tag(), before.updated(), problem);
        }
    }

    /** Returns the newest good index; it is read now if it never was, or if that takes no network. */
    public Optional<IndexDocument> document() {
        State known = state;
        if (transport.isLocal() || (known.document() == null && known.problem() == null)) {
            refresh();
        }
        return Optional.ofNullable(state.document());
    }

    /** Returns the state of the location. */
    public IndexLocation status() {
        State known = state;
        IndexDocument document = known.document();
        return new IndexLocation(
                location, document == null ? 0 : document.plugins().size(), known.updated(), known.problem());
    }

    /** Returns the location as it is configured. */
    public String location() {
        return location;
    }

    /**
     * Copies a file of the index.
     *
     * @param reference as it stands in the index
     * @param most largest size in bytes
     * @throws IOException if it cannot be read, or is larger
     */
    public void copy(String reference, long most, OutputStream out) throws IOException {
        transport.copy(reference, most, out);
    }
}
