// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.platform.state.DocumentVersion;
import io.diuna.store.file.ConfigurationPaths;
import io.diuna.store.file.DamageException;
import io.diuna.store.file.Disk;
import io.diuna.store.file.Envelope;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
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
        // Read event by event: as objects, a document of some megabytes would not fit a small heap.
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(document))) {
            int depth = 0;
            boolean isVersion = false;
            while (parser.hasNext()) {
                Event event = parser.next();
                switch (event) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    default -> {
                        if (isVersion && event == Event.VALUE_NUMBER) {
                            DocumentVersion.check(parser.getInt());
                        }
                    }
                }
                isVersion = depth == 1
                        && event == Event.KEY_NAME
                        && parser.getString().equals("version");
            }
        } catch (JsonException e) {
            throw new DamageException("it cannot be parsed: " + e.getMessage());
        }
    }
}
