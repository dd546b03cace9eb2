// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.control.MemoryStore;
import io.diuna.platform.state.StateException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class LibraryTest {

    /** Entry {@code a=1} has the id {@code a}; the document has one entry a line. */
    private static final DocumentFormat<String> LINES = new DocumentFormat<>() {
        @Override
        public String id(String entry) {
            return entry.substring(0, entry.indexOf('='));
        }

        @Override
        public byte[] write(Collection<String> entries) {
            return String.join("\n", entries).getBytes(UTF_8);
        }

        @Override
        public List<String> read(byte[] document) {
            String text = new String(document, UTF_8);
            if (text.contains("?")) {
                throw new IllegalArgumentException("a question mark");
            }
            return text.lines().toList();
        }
    };

    private final MemoryStore store = new MemoryStore();
    private Library<String> library = open();

    @Test
    void keepsTheOrderOverARestart() {
        assertThat(library.put("b=1")).isTrue();
        assertThat(library.put("a=1")).isTrue();
        assertThat(library.put("c=1")).isTrue();
        assertThat(library.put("b=2")).as("in its place").isFalse();
        assertThat(library.all()).containsExactly("b=2", "a=1", "c=1");
        library.order(List.of("c", "unknown", "b"));
        library = open();
        assertThat(library.all()).containsExactly("c=1", "b=2", "a=1");
        assertThat(library.find("b")).hasValue("b=2");
        assertThat(library.remove("b")).isTrue();
        assertThat(library.remove("b")).isFalse();
        assertThat(open().all()).containsExactly("c=1", "a=1");
    }

    @Test
    void aSaveThatFailsChangesNothing() {
        library.put("a=1");
        library.put("b=1");
        store.full = true;
        assertThatExceptionOfType(StateException.class).isThrownBy(() -> library.put("a=2"));
        assertThatExceptionOfType(StateException.class).isThrownBy(() -> library.remove("a"));
        assertThatExceptionOfType(StateException.class).isThrownBy(() -> library.order(List.of("b")));
        assertThat(library.all()).containsExactly("a=1", "b=1");
        store.full = false;
        library.put("c=1");
        assertThat(open().all()).containsExactly("a=1", "b=1", "c=1");
    }

    @Test
    void aDocumentThatCannotBeReadIsKeptAndNamedUntilTheNextSave() {
        store.documents.put("lines", "a=1\n?");
        library = open();
        assertThat(library.all()).isEmpty();
        assertThat(library.problem())
                .hasValueSatisfying(text -> assertThat(text).contains("'lines'", "question mark"));
        assertThat(store.documents).containsEntry("lines-broken", "a=1\n?");
        library.put("b=1");
        assertThat(library.problem()).isEmpty();
        assertThat(store.documents).containsEntry("lines-broken", "a=1\n?");
    }

    @Test
    void aBackUpThatFailsIsNoFailureOfTheStart() {
        store.documents.put("lines", "?");
        store.full = true;
        assertThat(open().all()).isEmpty();
    }

    /** Each change is on the disk when it returns: a restart after any of them finds the same entries. */
    @Test
    void randomChangesSurviveARestartAtAnyTime() {
        Random random = new Random(17);
        Map<String, String> model = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String id = "e" + random.nextInt(12);
            store.full = random.nextInt(5) == 0;
            Map<String, String> changed = new LinkedHashMap<>(model);
            try {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        changed.put(id, id + "=" + i);
                        library.put(id + "=" + i);
                    }
                    case 1 -> {
                        changed.remove(id);
                        library.remove(id);
                    }
                    default -> {
                        List<String> order = new ArrayList<>(model.keySet());
                        Collections.shuffle(order, random);
                        changed.clear();
                        order.forEach(one -> changed.put(one, model.get(one)));
                        library.order(order);
                    }
                }
                model.clear();
                model.putAll(changed);
            } catch (StateException e) {
                assertThat(store.full).isTrue();
            }
            assertThat(library.all()).containsExactlyElementsOf(model.values());
            if (!model.isEmpty()) { // the format has no document without a line
                assertThat(open().all()).containsExactlyElementsOf(model.values());
            }
        }
    }

    private Library<String> open() {
        return new Library<>(store, "lines", LINES, NOPLogger.NOP_LOGGER);
    }
}
