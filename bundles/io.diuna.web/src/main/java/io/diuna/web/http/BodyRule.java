// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Which bodies a route takes. */
public final class BodyRule {

    private final Set<String> types;
    private final long limit;
    private final long seconds;
    private final Semaphore places;
    private final @Nullable Path folder;

    private BodyRule(Set<String> types, long limit, long seconds, int places, @Nullable Path folder) {
        this.types = types;
        this.limit = limit;
        this.seconds = seconds;
        this.places = new Semaphore(places);
        this.folder = folder;
    }

    /** JSON: up to 64 KiB within 10 s, 128 at once. */
    public static BodyRule json() {
        return new BodyRule(Set.of("application/json", "application/merge-patch+json"), 64 << 10, 10, 128, null);
    }

    /** JSON that takes a moment to take effect: up to 64 KiB within 10 s, 4 at once. */
    public static BodyRule configuration() {
        return new BodyRule(Set.of("application/json"), 64 << 10, 10, 4, null);
    }

    /** JSON that may list each pixel: up to 2 MiB within 30 s, 4 at once. */
    public static BodyRule layout() {
        return new BodyRule(Set.of("application/json"), 2 << 20, 30, 4, null);
    }

    /**
     * A jar: up to 32 MiB within 2 minutes, one at once, kept in a file meanwhile.
     *
     * @param folder where to keep it
     */
    public static BodyRule jar(Path folder) {
        return new BodyRule(Set.of("application/java-archive", "application/octet-stream"), 32 << 20, 120, 1, folder);
    }

    /** Whatever comes, as much as a jar within 10 s, 128 at once, kept nowhere. */
    static BodyRule dropped() {
        return new BodyRule(Set.of(), 32 << 20, 10, 128, null);
    }

    /** The most bytes that a body may have. */
    long limit() {
        return limit;
    }

    /** How long a body may take to come, in nanoseconds. */
    long nanos() {
        return seconds * 1_000_000_000L;
    }

    /**
     * Takes a place for a body, which is given back when the intake is closed.
     *
     * @param type the content type, or null
     * @param length the content length, or -1 when it was not told
     * @throws HttpProblem when the body cannot be taken; nothing of it was read
     */
    RequestBody admit(@Nullable String type, long length) {
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!types.isEmpty() && !types.contains(bare)) {
            throw HttpProblem.of(
                    415,
                    "The body must be "
                            + String.join(" or ", types.stream().sorted().toList()));
        }
        if (length > limit) {
            throw tooLarge();
        }
        if (!places.tryAcquire()) {
            throw HttpProblem.of(503, "As many of these as can be are under way; try again when they are over")
                    .with("Retry-After", "5");
        }
        if (types.isEmpty()) {
            return RequestBody.nowhere(places::release);
        }
        return folder == null ? RequestBody.inMemory(places::release) : RequestBody.inFile(folder, places::release);
    }

    /** More bytes came than a body may have. */
    HttpProblem tooLarge() {
        return HttpProblem.of(413, "The body may have " + (limit >> 10) + " KiB at most")
                .with("Connection", "close");
    }

    /** The bytes did not come in time. */
    HttpProblem tooSlow() {
        return HttpProblem.of(408, "The body did not come within " + seconds + " s")
                .with("Connection", "close");
    }
}
