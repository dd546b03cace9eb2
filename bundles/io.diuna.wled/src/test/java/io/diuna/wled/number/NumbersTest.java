// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import io.diuna.wled.number.Numbers.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private byte @Nullable [] document;
    private boolean full;
    private final StateStore store = new StateStore() {
        @Override
        public Optional<byte[]> load(String name) {
            return Optional.ofNullable(document);
        }

        @Override
        public void save(String name, byte[] content) {
            if (full) {
                throw new StateException("The disk is full", null);
            }
            document = content;
        }
    };

    @Test
    void numbersAreTheSameAfterARestart() {
        Numbers numbers = new Numbers(store);
        numbers.assign(Kind.EFFECTS, List.of("fire", "rain"));
        numbers.assign(Kind.PALETTES, List.of("ocean"));
        numbers.claim(Kind.PRESETS, 3, "scene:a", List.of());
        Numbers next = new Numbers(store);
        assertThat(next.ids(Kind.EFFECTS)).containsExactly("fire", "rain");
        assertThat(next.numberOf(Kind.PALETTES, "ocean")).hasValue(0);
        assertThat(next.idOf(Kind.PRESETS, 3)).contains("scene:a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"effects\":7}", "{\"effects\":[7],\"palettes\":[],\"presets\":[]}"})
    void aDocumentThatCannotBeUsedCountsAsEmpty(String text) {
        document = text.getBytes(StandardCharsets.UTF_8);
        Numbers numbers = new Numbers(store);
        numbers.assign(Kind.EFFECTS, List.of("fire"));
        assertThat(numbers.numberOf(Kind.EFFECTS, "fire")).hasValue(1);
    }

    @Test
    void aFullDiskCostsNoNumber() {
        full = true;
        Numbers numbers = new Numbers(store);
        numbers.assign(Kind.EFFECTS, List.of("fire"));
        assertThat(numbers.numberOf(Kind.EFFECTS, "fire")).hasValue(1);
    }
}
