// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * E1.31 source: identity, name and priority of a sender.
 *
 * @param cid permanent, unique id of the source
 * @param name display name; the first {@link #LONGEST_NAME} bytes of its UTF-8 are sent
 * @param priority 0 to 200; receivers show the source with the highest priority
 */
public record SacnSource(UUID cid, String name, int priority) {

    /** Maximum length of the name, in bytes of UTF-8. */
    public static final int LONGEST_NAME = 63;

    /**
     * Returns the CID of a strip's source, the same for the same arguments.
     *
     * @param machine unique id of this machine; may be empty
     * @param strip the strip's id
     */
    public static UUID cid(String machine, String strip) {
        return UUID.nameUUIDFromBytes(
                ("io.diuna.network.sacn\n" + machine + "\n" + strip).getBytes(StandardCharsets.UTF_8));
    }
}
