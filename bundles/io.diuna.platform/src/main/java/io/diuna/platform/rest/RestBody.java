// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.rest;

import java.util.Set;

/**
 * Limits of a request body. A body outside of them is refused with 408, 413, 415 or 503.
 *
 * @param types accepted media types in lower case, without parameters; empty if the route takes no body
 * @param maxBytes largest size in bytes
 * @param maxSeconds longest time from the first to the last byte, in seconds
 * @param maxConcurrent most bodies that are received or handled at the same time
 * @param storage where a body is kept until it is complete
 */
public record RestBody(Set<String> types, long maxBytes, int maxSeconds, int maxConcurrent, Storage storage) {

    /** No body. */
    public static final RestBody NONE = new RestBody(Set.of(), 0, 0, 0, Storage.MEMORY);

    /** JSON of a short command: 64 KiB within 10 s, 128 at the same time. */
    public static final RestBody COMMAND =
            new RestBody(Set.of("application/json", "application/merge-patch+json"), 64 << 10, 10, 128, Storage.MEMORY);

    /** JSON of a configuration, which takes a while to apply: 64 KiB within 10 s, 4 at the same time. */
    public static final RestBody CONFIGURATION =
            new RestBody(Set.of("application/json"), 64 << 10, 10, 4, Storage.MEMORY);

    /** Place where a body is kept until it is complete. */
    public enum Storage {
        /** Heap. */
        MEMORY,
        /** Temporary file. */
        FILE
    }

    /** Copies the types. */
    public RestBody {
        types = Set.copyOf(types);
    }
}
