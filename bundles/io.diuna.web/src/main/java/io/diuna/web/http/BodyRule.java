// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.rest.RestBody;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Admission of the request bodies of one route: enforces its limits and counts the bodies in progress. Any thread. */
public final class BodyRule {

    /** Limits of bodies that are read only to be discarded: as large as an upload, but within 10 s. */
    private static final RestBody DISCARDED = new RestBody(Set.of(), 32 << 20, 10, 128, RestBody.Storage.MEMORY);

    private final RestBody limits;
    private final @Nullable Path folder; // null: discard
    private final Semaphore permits;

    /**
     * @param limits limits of each body
     * @param folder folder for bodies that are stored in files; created on demand
     */
    public BodyRule(RestBody limits, Path folder) {
        this(folder, limits);
    }

    private BodyRule(@Nullable Path folder, RestBody limits) {
        this.limits = limits;
        this.folder = folder;
        this.permits = new Semaphore(limits.maxConcurrent());
    }

    /** Returns a rule that accepts every type and keeps nothing. */
    static BodyRule discarding() {
        return new BodyRule(null, DISCARDED);
    }

    /** Returns the largest size in bytes. */
    long maxBytes() {
        return limits.maxBytes();
    }

    /** Returns the longest time for a whole body, in nanoseconds. */
    long maxNanos() {
        return limits.maxSeconds() * 1_000_000_000L;
    }

    /**
     * Acquires a permit for a body; closing the returned buffer releases it.
     *
     * @param type content type of the request, or null
     * @param length content length of the request, or -1 if it is unknown
     * @throws HttpProblem 413, 415 or 503 if the body is refused; nothing of it has been read
     */
    RequestBody admit(@Nullable String type, long length) {
        checkType(type);
        if (length > limits.maxBytes()) {
            throw tooLarge();
        }
        if (!permits.tryAcquire()) {
            throw HttpProblem.of(503, "Too many requests of this kind are in progress; try again in a moment")
                    .with("Retry-After", "5");
        }
        if (folder == null) {
            return RequestBody.discarding(permits::release);
        }
        return limits.storage() == RestBody.Storage.FILE
                ? RequestBody.inFile(folder, permits::release)
                : RequestBody.inMemory(permits::release);
    }

    private void checkType(@Nullable String type) {
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (folder != null && !limits.types().contains(bare)) {
            throw HttpProblem.of(
                    415,
                    "The Content-Type must be "
                            + String.join(
                                    " or ", limits.types().stream().sorted().toList()));
        }
    }

    /** Returns the problem of a body with too many bytes. */
    HttpProblem tooLarge() {
        return HttpProblem.of(413, "The body is larger than " + (limits.maxBytes() >> 10) + " KiB")
                .with("Connection", "close");
    }

    /** Returns the problem of a body that is late or incomplete. */
    HttpProblem tooSlow() {
        return HttpProblem.of(408, "The body did not arrive within " + limits.maxSeconds() + " s")
                .with("Connection", "close");
    }
}
