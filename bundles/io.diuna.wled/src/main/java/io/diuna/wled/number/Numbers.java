// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.number;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers of effects, palettes and presets, kept in the document {@code wled}: automations of clients name things by number, so a
 * number must mean the same after a restart or the update of a plugin. Thread-safe.
 */
public final class Numbers {

    /** Kind of thing that has numbers. */
    public enum Kind {
        /** Animations. 0 is the solid colour. */
        EFFECTS(1, 254),
        /** Palettes. */
        PALETTES(0, 254),
        /** Scenes and playlists. */
        PRESETS(1, 250);

        private final int first;
        private final int last;

        Kind(int first, int last) {
            this.first = first;
            this.last = last;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Numbers.class);
    private static final String DOCUMENT = "wled";
    private static final int VERSION = 1;

    private final StateStore store;
    private final Map<Kind, NumberTable> tables = new LinkedHashMap<>();

    /** Reads the document. One that cannot be used counts as empty. */
    public Numbers(StateStore store) {
        this.store = store;
        for (Kind kind : Kind.values()) {
            tables.put(kind, new NumberTable(kind.first, kind.last));
        }
        store.load(DOCUMENT).ifPresent(this::read);
    }

    private void read(byte[] document) {
        try {
            JsonObject json =
                    Json.createReader(new ByteArrayInputStream(document)).readObject();
            tables.forEach(
                    (kind, table) -> table.load(json.getJsonArray(kind.key()).getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList()));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            LOG.warn("The numbers for WLED's clients cannot be read ({}); they are given anew", e.getMessage());
            tables.forEach((kind, table) -> table.load(List.of()));
        }
    }

    /** Gives numbers to ids that have none, and saves them. A failed save is repeated with the next change. */
    public synchronized void assign(Kind kind, Collection<String> present) {
        if (table(kind).assign(present)) {
            save();
        }
    }

    /**
     * Gives an id a certain number, unless a thing that is there has it, and saves it.
     *
     * @return true if the id has this number now
     */
    public synchronized boolean claim(Kind kind, int number, String id, Collection<String> present) {
        boolean claimed = table(kind).claim(number, id, present);
        save();
        return claimed;
    }

    private void save() {
        try {
            store.save(DOCUMENT, write());
        } catch (StateException e) {
            LOG.warn("The numbers for WLED's clients are not saved: {}", e.getMessage());
        }
    }

    private byte[] write() {
        var json = Json.createObjectBuilder().add("version", VERSION);
        tables.forEach((kind, table) -> {
            JsonArrayBuilder ids = Json.createArrayBuilder();
            table.ids().forEach(ids::add);
            json.add(kind.key(), ids);
        });
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the number of an id. */
    public synchronized OptionalInt numberOf(Kind kind, String id) {
        return table(kind).numberOf(id);
    }

    /** Returns the id of a number. */
    public synchronized Optional<String> idOf(Kind kind, int number) {
        return table(kind).idOf(number);
    }

    /** Returns all ids in the order of their numbers, those that are away included. */
    public synchronized List<String> ids(Kind kind) {
        return table(kind).ids();
    }

    private NumberTable table(Kind kind) {
        NumberTable table = tables.get(kind);
        if (table == null) {
            throw new AssertionError(kind);
        }
        return table;
    }
}
