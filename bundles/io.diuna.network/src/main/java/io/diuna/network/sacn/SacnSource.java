// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Who sends, as receivers tell senders apart.
 *
 * @param cid the same for ever for the same sender, and no other's
 * @param name for people; {@link #LONGEST_NAME} bytes of its UTF-8 are sent
 * @param priority 0 to 200; receivers show the sender with the highest one
 */
public record SacnSource(UUID cid, String name, int priority) {

    /** Bytes. */
    public static final int LONGEST_NAME = 63;

    /**
     * Makes the id of the sender of a strip.
     *
     * @param machine what tells this machine from others; may be empty
     * @param strip the strip's id
     */
    public static UUID cid(String machine, String strip) {
        return UUID.nameUUIDFromBytes(
                ("io.diuna.network.sacn\n" + machine + "\n" + strip).getBytes(StandardCharsets.UTF_8));
    }
}
