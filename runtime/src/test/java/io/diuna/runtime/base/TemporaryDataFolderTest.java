// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDataFolderTest {

    @TempDir
    private Path original;

    @Test
    void whatCannotBeWrittenIsCopiedAndTheRestLinked() throws IOException {
        Files.createDirectories(original.resolve("config/cm"));
        Files.writeString(original.resolve("config/cm/a.config"), "a");
        Files.createSymbolicLink(original.resolve("config/dangling"), original.resolve("nowhere"));
        Files.createDirectories(original.resolve("state/framework"));
        Files.writeString(original.resolve("state/looks"), "look");
        Files.writeString(original.resolve("state/lock"), "");
        Files.createDirectories(original.resolve("plugins"));
        try (DataFolder data = TemporaryDataFolder.of(original, folder -> folder.endsWith("plugins"))) {
            assertThat(data.root()).isNotEqualTo(original);
            assertThat(data.config().resolve("cm/a.config")).hasContent("a");
            assertThat(data.state().resolve("looks")).hasContent("look");
            assertThat(data.state().resolve("framework")).doesNotExist();
            Files.writeString(data.plugins().resolve("new.jar"), "jar");
            assertThat(original.resolve("plugins/new.jar")).hasContent("jar");
            assertThat(data.logs()).isDirectory();
            Files.writeString(data.state().resolve("looks"), "changed");
            assertThat(original.resolve("state/looks")).hasContent("look");
        }
    }

    @Test
    void aFolderThatCannotExistIsEmpty() throws IOException {
        Path file = Files.createFile(original.resolve("file"));
        try (DataFolder data = TemporaryDataFolder.of(file.resolve("data"))) {
            assertThat(data.config()).isEmptyDirectory();
        }
    }
}
