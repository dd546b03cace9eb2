// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.platform.state.DocumentVersion;
import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.DamageException;
import io.diuna.store.file.Disk;
import io.diuna.store.file.Envelope;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Check of the files that were unpacked from a backup: Diuna must be able to read each at its start.
 *
 * @param folder what they were unpacked into
 */
record ContentCheck(Path folder) {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Disk DISK = new Disk();

    /** @throws io.diuna.api.ConfigurationException if Diuna could not use the file */
    void check(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            switch (BackupPart.of(name).orElseThrow()) {
                case CONFIGURATION ->
                    new ConfigurationPaths(folder.resolve("config/cm")).parse(file, Envelope.open(DISK.read(file)));
                case DOCUMENT -> checkDocument(Envelope.open(DISK.read(file)));
                case PLUGIN -> {
                    if (ZipDirectoryEnd.find(file).isEmpty()) {
                        throw new DamageException("it is no jar file");
                    }
                }
                case CONFIGURATION_FILE, PASSWORD, CERTIFICATE, OFFERED_DEFAULTS -> {}
            }
        } catch (DamageException e) {
            throw BackupArchive.damaged(name, e);
        } catch (IllegalArgumentException e) {
            throw BackupArchive.invalid(name, "'" + name + "' cannot be restored: " + e.getMessage());
        }
    }

    /** Checks a document in JSON, and its version; those of other formats have none. */
    private static void checkDocument(byte[] document) throws DamageException {
        if (document[0] != '{') {
            return;
        }
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonValue version = reader.readObject().get("version");
            if (version instanceof JsonNumber number) {
                DocumentVersion.check(number.intValueExact());
            }
        } catch (JsonException | ArithmeticException e) {
            throw new DamageException("it cannot be parsed: " + e.getMessage());
        }
    }
}
