// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps small documents over restarts, crashes and power cuts: after a save there is the new document, before it the
 * old one, never neither. Methods block for the disk; several threads may call.
 */
@ProviderType
public interface StateStore {

    /**
     * Reads a document: the newest good generation of it.
     *
     * @param name lower-case letters, digits and hyphens
     */
    Optional<byte[]> load(String name);

    /**
     * Saves a document; when this returns, it is on the disk.
     *
     * @param name lower-case letters, digits and hyphens
     * @throws StateException when it could not be saved; the earlier one is untouched
     */
    void save(String name, byte[] document);
}
