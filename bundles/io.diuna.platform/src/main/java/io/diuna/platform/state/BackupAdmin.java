// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Backup and restore of the data folder: configurations, the administrator's password as its hash, trusted certificates, state
 * documents and plugins, in one zip. Methods block for the disk. Any thread may call.
 */
@ProviderType
public interface BackupAdmin {

    /**
     * Writes a backup as a zip. Nothing is written before it is complete on the disk. Documents that are saved meanwhile are in
     * it as they were before or after, each as a whole.
     *
     * @param out receives the zip; stays open
     * @throws DiunaException if something cannot be read, or the disk is full; nothing was written then
     * @throws IOException if the stream fails
     */
    void write(OutputStream out) throws IOException;

    /**
     * Checks a backup as a whole and keeps it for the next start, which replaces everything by it. It takes the place of one
     * that waits for the next start.
     *
     * @param zip the backup; stays open
     * @throws ConfigurationException if anything in it is damaged, missing, unknown or of a newer version: the field is the
     *     name of the file in the zip, or {@code backup}; nothing has changed then
     * @throws DiunaException if it cannot be stored, or another one is being stored; nothing has changed then
     * @throws IOException if the stream fails; nothing has changed then
     */
    BackupInfo restore(InputStream zip) throws IOException;
}
