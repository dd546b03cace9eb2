// SPDX-License-Identifier: Apache-2.0
package io.diuna.access.password;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.state.DocumentVersion;
import io.diuna.platform.state.LoadedDocument;
import io.diuna.platform.state.StateStore;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Salted hash of the PIN, in the state document {@code pin}. A document that cannot be read is kept as {@code pin-broken}; then
 * there is no PIN. Any thread may call.
 */
public final class PinStore {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String NAME = "pin";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4,8}");

    private final StateStore store;
    private volatile @Nullable PasswordHash hash;
    private volatile @Nullable String problem;

    /** Reads the document. */
    public PinStore(StateStore store, Logger log) {
        this.store = store;
        LoadedDocument<Optional<PasswordHash>> loaded =
                LoadedDocument.load(store, NAME, PinStore::read, Optional.empty(), log::warn);
        hash = loaded.content().orElse(null);
        problem = loaded.problem();
    }

    private static Optional<PasswordHash> read(byte[] document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            DocumentVersion.check(root.getInt("version"));
            return root.containsKey("hash")
                    ? Optional.of(PasswordHash.parse(root.getString("hash")))
                    : Optional.empty();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("invalid document (" + e.getMessage() + ")", e);
        }
    }

    /** Returns the hash; null if there is no PIN. */
    public @Nullable PasswordHash hash() {
        return hash;
    }

    /** Sets the PIN; it is on the disk at the return, or nothing has changed. */
    public void set(String pin) {
        if (!DIGITS.matcher(pin).matches()) {
            throw new ConfigurationException("pin", "pin must have 4 to 8 digits");
        }
        save(PasswordHash.create(pin));
    }

    /** Removes the PIN; that is on the disk at the return, or nothing has changed. */
    public void remove() {
        save(null);
    }

    private synchronized void save(@Nullable PasswordHash changed) {
        JsonObjectBuilder root = JSON.createObjectBuilder().add("version", DocumentVersion.NEWEST);
        if (changed != null) {
            root.add("hash", changed.text());
        }
        store.save(NAME, root.build().toString().getBytes(StandardCharsets.UTF_8));
        hash = changed;
        problem = null;
    }

    /** Returns the problem of a document that cannot be read. */
    public List<HealthProblem> problems() {
        String text = problem;
        return text == null
                ? List.of()
                : List.of(new HealthProblem(
                        "state-unreadable",
                        NAME,
                        text,
                        "It is kept as pin-broken in the folder state; set a PIN, or restore a backup"));
    }
}
