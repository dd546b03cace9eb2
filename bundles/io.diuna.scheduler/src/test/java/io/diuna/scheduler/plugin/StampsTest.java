// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {

    @TempDir
    Path folder;

    @Test
    void areThereAgainAfterARestart() {
        Stamps stamps = new Stamps(file());
        stamps.put("org.snake", "500@17");
        stamps.put("org.other", "7@8");
        stamps.put("org.snake", "uninstalled:501@18");
        stamps.remove("org.other");
        Stamps again = new Stamps(file());
        assertThat(again.get("org.snake")).isEqualTo("uninstalled:501@18");
        assertThat(again.get("org.other")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\\uXYZ=1", "\u0000\u00FF\u00FE", "org.snake"})
    void startOverWhenTheirFileIsNonsense(String content) throws IOException {
        Files.writeString(file(), content, ISO_8859_1);
        Stamps stamps = new Stamps(file());
        assertThat(stamps.get("org.other")).isNull();
        stamps.put("org.other", "1@2");
        assertThat(new Stamps(file()).get("org.other")).isEqualTo("1@2");
    }

    @Test
    void goOnWhenTheyCannotBeWritten() {
        Stamps stamps = new Stamps(folder.resolve("none").resolve("plugins.properties"));
        stamps.put("org.snake", "500@17");
        assertThat(stamps.get("org.snake")).isEqualTo("500@17");
    }

    private Path file() {
        return folder.resolve("plugins.properties");
    }
}
