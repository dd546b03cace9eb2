// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginStateDocumentTest {

    private static final Map<String, String> SNAKE = Map.of("org.snake", "500@17");

    @TempDir
    Path folder;

    private final MemoryStateStore store = new MemoryStateStore();

    @Test
    void isLoadedAsItWasSaved() {
        Map<String, String> lines =
                Map.of("org.snake", "a line with = and : and # signs", "org.other", "größer\nlines");
        open().save(lines);
        assertThat(open().loaded()).isEqualTo(lines);
        open().save(Map.of());
        assertThat(open().loaded()).isEmpty();
    }

    @Test
    void isWrittenOnlyWhenItHasChanged() {
        PluginStateDocument document = open();
        document.save(Map.of());
        assertThat(store.saves).isZero();
        document.save(SNAKE);
        document.save(SNAKE);
        open().save(SNAKE);
        assertThat(store.saves).isEqualTo(1);
    }

    @Test
    void isWrittenOnceTheStoreCanBeWrittenAgain() {
        PluginStateDocument document = open();
        store.setFull(true);
        document.save(SNAKE);
        document.save(SNAKE);
        assertThat(open().loaded()).isEmpty();
        store.setFull(false);
        document.save(SNAKE);
        assertThat(open().loaded()).isEqualTo(SNAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\uXYZ=1", "\u0000\u00FF\u00FE"})
    void startsOverWhenTheDocumentIsNonsense(String content) {
        store.put("plugins", content.getBytes(ISO_8859_1));
        PluginStateDocument document = open();
        assertThat(document.loaded().get("org.snake")).isNull();
        document.save(SNAKE);
        assertThat(open().loaded()).isEqualTo(SNAKE);
    }

    @Test
    void readsTheFileOfEarlierVersionsOnce() throws IOException {
        Files.writeString(legacy(), "org.snake=500@17\n");
        PluginStateDocument first = open();
        assertThat(first.loaded()).isEqualTo(SNAKE);
        first.save(Map.of());
        assertThat(open().loaded())
                .as("the store has a document since, even an empty one")
                .isEmpty();
    }

    private PluginStateDocument open() {
        return new PluginStateDocument(store, "plugins", legacy());
    }

    private Path legacy() {
        return folder.resolve("plugins.properties");
    }
}
