// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.color.Palette;
import io.diuna.control.FakePalettes;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.Library;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.helpers.NOPLogger;

class PaletteCatalogTest {

    private static final Palette DUSK = Palette.of("dusk", "Dusk", List.of(0x102030, 0xFFFFFF));

    private final MemoryStore store = new MemoryStore();
    private PaletteCatalog palettes = FakePalettes.catalog(store);

    @Test
    void findsThoseOfDiunaAndOfTheUser() {
        assertThat(palettes.put(DUSK)).isTrue();
        assertThat(palettes.put(DUSK)).isFalse();
        assertThat(palettes.find("aurora")).hasValue(palettes.all().get(0));
        assertThat(palettes.find("dusk")).hasValue(DUSK);
        assertThat(palettes.find("nowhere")).isEmpty();
        assertThat(palettes.findOrFirst("ocean").id()).isEqualTo("ocean");
        assertThat(palettes.findOrFirst("nowhere").id()).isEqualTo("aurora");
        assertThat(palettes.all()).endsWith(DUSK);
    }

    @Test
    void thoseOfTheUserSurviveARestart() {
        palettes.put(DUSK);
        palettes = FakePalettes.catalog(store);
        Palette read = palettes.find("dusk").orElseThrow();
        assertThat(read.label()).isEqualTo("Dusk");
        assertThat(read.colors()).isEqualTo(DUSK.colors());
    }

    @Test
    void thoseOfAPluginHideNeitherDiunasNorTheUsers() {
        palettes.put(DUSK);
        Palette mist = Palette.of("mist", "Mist", List.of(0xFF8040));
        palettes.setPluginPalettes(() ->
                List.of(mist, Palette.of("dusk", "Theirs", List.of(1)), Palette.of("aurora", "Theirs", List.of(1))));
        assertThat(palettes.find("mist")).hasValue(mist);
        assertThat(palettes.find("dusk")).hasValue(DUSK);
        assertThat(palettes.all()).contains(mist).extracting(Palette::label).doesNotContain("Theirs");
        palettes.setPluginPalettes(List::of);
        assertThat(palettes.findOrFirst("mist").id()).isEqualTo("aurora");
    }

    @Test
    void thoseOfTheUserStayWhenANewerDiunaBringsTheirId() {
        Palette mine = Palette.of("aurora", "Mine", List.of(0x102030));
        new Library<>(store, "palettes", new PaletteDocument(), NOPLogger.NOP_LOGGER).put(mine);
        palettes = FakePalettes.catalog(store);
        assertThat(palettes.find("aurora").orElseThrow().label()).isEqualTo("Mine");
        assertThat(palettes.all()).filteredOn(one -> one.id().equals("aurora")).hasSize(1);
        assertThat(palettes.put(Palette.of("aurora", "Ours", List.of(1)))).isFalse();
        assertThat(palettes.own().remove("aurora")).isTrue();
        assertThat(palettes.find("aurora").orElseThrow().label()).isEqualTo("Aurora");
    }

    @Test
    void refusesIdsOfDiunaAndTooManyColours() {
        assertRefused("id", "aurora' is a palette of Diuna", Palette.of("aurora", "Mine", List.of(1)));
        assertRefused("id", "not a valid id", Palette.of("My dusk", "Mine", List.of(1)));
        assertRefused("label", "1 to 64 characters", Palette.of("dusk", " ", List.of(1)));
        assertRefused("colors", "1 to 64 colours, not 65", Palette.of("dusk", "Dusk", Collections.nCopies(65, 1)));
        assertRefused("colors", "not 1ffffff", Palette.of("dusk", "Dusk", List.of(0x1ffffff)));
        for (int i = 0; i < PaletteCatalog.MOST; i++) {
            palettes.put(Palette.of("p" + i, "Palette", List.of(i)));
        }
        assertRefused("id", "There are 100 palettes already", DUSK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"palettes\":[{\"id\":\"a\",\"label\":\"A\",\"colors\":[\"reddish\"]}]}",
                "{\"version\":1,\"palettes\":[{\"id\":\"a\",\"label\":\"A\",\"colors\":[]}]}",
                "{\"version\":1,\"palettes\":[{\"id\":\"a\",\"label\":\"A\",\"colors\":[7]}]}",
                "{\"version\":1,\"palettes\":[{\"id\":\"a\"}]}",
                "{\"version\":2,\"palettes\":[]}"
            })
    void refusesDocumentsThatItDidNotWrite(String document) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new PaletteDocument().read(document.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String field, String message, Palette palette) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> palettes.put(palette))
                .withMessageContaining(message)
                .matches(e -> e.field().equals(field));
    }
}
