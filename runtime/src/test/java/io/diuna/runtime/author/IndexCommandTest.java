// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final IndexCommand command = new IndexCommand(new PrintStream(out, true, StandardCharsets.UTF_8));

    private void jar(String file, String symbolicName) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", symbolicName);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.2.0");
        new JarOutputStream(Files.newOutputStream(folder.resolve(file)), manifest).close();
    }

    @Test
    void writesTheIndexOfAFolderAndListsIt() throws IOException {
        jar("snake.jar", "org.snake");
        Files.writeString(folder.resolve("snake-sources.jar"), "");
        command.execute(folder);
        assertThat(folder.resolve("index.json")).content().contains("\"org.snake\"", "\"sha256\"");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("org.snake 1.2.0  ")
                .contains("Left out: snake-sources.jar is no plugin\n")
                .endsWith("Wrote " + folder.resolve("index.json") + " with 1 plugins\n");
    }

    @Test
    void aFolderThatCannotBePublishedIsOneSentence() throws IOException {
        jar("plain.jar", "");
        assertThatThrownBy(() -> command.execute(folder))
                .isInstanceOf(CliException.class)
                .hasMessage(
                        folder.resolve("plain.jar") + " names no bundle in its manifest; build it with bnd, or take it"
                                + " out of the folder. No index was written");
        assertThat(folder.resolve("index.json")).doesNotExist();
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> command.execute(none)).hasMessage("There is no folder " + none);
    }
}
