// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.state.BackupInfo;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * First entry of a backup: which Diuna made it, when, and which files are in it.
 *
 * @param version version of the Diuna that made it
 * @param created when it was made
 * @param files all other entries
 */
record BackupManifest(String version, Instant created, List<BackupFile> files) {

    /** Name of the entry. */
    static final String NAME = "diuna-backup.json";

    /** Newest format of backups that can be read, and the one that is written. */
    static final int FORMAT = 1;

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    BackupManifest {
        files = List.copyOf(files);
    }

    byte[] write() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        files.forEach(file -> array.add(JSON.createObjectBuilder()
                .add("name", file.name())
                .add("size", file.size())
                .add("sha256", file.sha256())));
        return JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("diuna", version)
                .add("created", created.toString())
                .add("files", array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ConfigurationException if it is damaged, or of a newer format */
    static BackupManifest read(byte[] json) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(json))) {
            JsonObject root = reader.readObject();
            int format = root.getJsonNumber("format").intValueExact();
            if (format > FORMAT) {
                throw newer(format, root.getString("diuna", "a newer version"));
            }
            return new BackupManifest(
                    root.getString("diuna"),
                    Instant.parse(root.getString("created")),
                    root.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                            .map(BackupManifest::file)
                            .toList());
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | ArithmeticException
                | DateTimeException e) {
            throw BackupArchive.invalid(NAME, "'" + NAME + "' in the backup is damaged (" + e.getMessage() + ")");
        }
    }

    private static ConfigurationException newer(int format, String version) {
        return new ConfigurationException(
                BackupArchive.WHOLE,
                "The backup has format " + format + ", made by Diuna " + version + "; this Diuna reads up to format "
                        + FORMAT + ". Nothing was changed; install Diuna " + version + " or later");
    }

    private static BackupFile file(JsonObject json) {
        return new BackupFile(
                json.getString("name"), json.getJsonNumber("size").longValueExact(), json.getString("sha256"));
    }

    /** Returns the sum of the sizes of all files, in bytes; {@link Long#MAX_VALUE} if one is negative or all are too many. */
    long total() {
        long total = 0;
        for (BackupFile file : files) {
            if (file.size() < 0 || file.size() > Long.MAX_VALUE - total) {
                return Long.MAX_VALUE;
            }
            total += file.size();
        }
        return total;
    }

    BackupInfo info() {
        long plugins = files.stream()
                .filter(file -> file.name().startsWith("plugins/"))
                .count();
        return new BackupInfo(version, created, files.size(), (int) plugins);
    }
}
