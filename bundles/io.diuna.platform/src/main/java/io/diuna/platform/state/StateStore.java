// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Crash-safe store of small documents. A save is atomic: after a crash or a power cut there is the old or the new
 * document. Methods block for the disk. Any thread may call.
 */
@ProviderType
public interface StateStore {

    /**
     * Reads the newest valid generation of a document.
     *
     * @param name name of the document: lower-case letters, digits and hyphens
     */
    Optional<byte[]> load(String name);

    /**
     * Saves a document and forces it to the disk.
     *
     * @param name name of the document: lower-case letters, digits and hyphens
     * @param document the content
     * @throws StateException if it could not be saved; the earlier document is untouched
     */
    void save(String name, byte[] document);
}
