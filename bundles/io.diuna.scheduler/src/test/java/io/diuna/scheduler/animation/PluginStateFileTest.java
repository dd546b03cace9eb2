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

class PluginStateFileTest {

    @TempDir
    Path folder;

    @Test
    void areThereAgainAfterARestart() {
        PluginStateFile notes = new PluginStateFile(file());
        notes.put("org.snake", "500@17");
        notes.put("org.other", "7@8");
        notes.put("org.snake", "uninstalled:501@18");
        notes.remove("org.other");
        PluginStateFile again = new PluginStateFile(file());
        assertThat(again.get("org.snake")).isEqualTo("uninstalled:501@18");
        assertThat(again.get("org.other")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\uXYZ=1", "\u0000\u00FF\u00FE", "org.snake"})
    void startOverWhenTheirFileIsNonsense(String content) throws IOException {
        Files.writeString(file(), content, ISO_8859_1);
        PluginStateFile notes = new PluginStateFile(file());
        assertThat(notes.get("org.other")).isNull();
        notes.put("org.other", "1@2");
        assertThat(new PluginStateFile(file()).get("org.other")).isEqualTo("1@2");
    }

    @Test
    void goOnWhenTheyCannotBeWritten() {
        PluginStateFile notes = new PluginStateFile(folder.resolve("none").resolve("plugins.properties"));
        notes.put("org.snake", "500@17");
        assertThat(notes.get("org.snake")).isEqualTo("500@17");
    }

    @Test
    void areReplacedAsAWhole() {
        PluginStateFile notes = new PluginStateFile(file());
        notes.put("org.snake", "500@17");
        notes.replace(Map.of("org.other", "a line with = and : and # signs"));
        assertThat(new PluginStateFile(file()).all()).isEqualTo(Map.of("org.other", "a line with = and : and # signs"));
    }

    private Path file() {
        return folder.resolve("plugins.properties");
    }
}
