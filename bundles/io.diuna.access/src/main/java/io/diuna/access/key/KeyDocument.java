// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.key;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.state.DocumentVersion;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** JSON document of keys. */
final class KeyDocument {

    private static final JsonProvider JSON = JsonProvider.provider();

    private KeyDocument() {}

    static byte[] write(Collection<AccessKey> keys) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (AccessKey key : keys) {
            array.add(JSON.createObjectBuilder()
                    .add("id", key.id())
                    .add("digest", key.digest())
                    .add("scope", key.scope().name().toLowerCase(Locale.ROOT))
                    .add("name", key.name())
                    .add("stamp", key.stamp())
                    .add("created", key.created())
                    .add("used", key.used()));
        }
        return JSON.createObjectBuilder()
                .add("version", DocumentVersion.NEWEST)
                .add("keys", array)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a document of {@link #write}.
     *
     * @throws IllegalArgumentException if it is invalid, whatever the reason
     */
    static List<AccessKey> read(byte[] document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            DocumentVersion.check(root.getInt("version"));
            return root.getJsonArray("keys").stream()
                    .map(JsonValue::asJsonObject)
                    .map(KeyDocument::read)
                    .toList();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("invalid keys (" + e.getMessage() + ")", e);
        }
    }

    private static AccessKey read(JsonObject json) {
        return new AccessKey(
                json.getString("id"),
                json.getString("digest"),
                Scope.valueOf(json.getString("scope").toUpperCase(Locale.ROOT)),
                json.getString("name"),
                json.getString("stamp"),
                json.getJsonNumber("created").longValueExact(),
                json.getJsonNumber("used").longValueExact());
    }
}
