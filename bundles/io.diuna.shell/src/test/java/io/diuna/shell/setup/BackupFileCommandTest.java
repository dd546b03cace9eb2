// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupAdmin;
import io.diuna.platform.state.BackupInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFileCommandTest {

    @TempDir
    Path folder;

    private boolean full;

    private final BackupFileCommand backup = new BackupFileCommand(new BackupAdmin() {
        @Override
        public void write(OutputStream out) throws IOException {
            if (full) {
                throw new DiunaException("The disk is full");
            }
            out.write("zip".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public BackupInfo restore(InputStream zip) throws IOException {
            if (!new String(zip.readAllBytes(), StandardCharsets.UTF_8).equals("zip")) {
                throw new ConfigurationException("backup", "It is no backup");
            }
            return new BackupInfo("1.0", Instant.EPOCH, 7, 2);
        }
    });

    private String run(String... words) {
        return backup.run(List.of(words));
    }

    @Test
    void writesAndRestores() {
        String file = folder.resolve("show.zip").toString();
        assertThat(run("write", file)).startsWith("Wrote " + file);
        assertThat(run("restore", file))
                .isEqualTo("The backup of 1970-01-01T00:00:00Z is whole: 7 files, 2 of them plugins. It replaces"
                        + " everything at the next start of Diuna\n");
    }

    @Test
    void refusals() throws IOException {
        Path file = folder.resolve("show.zip");
        assertThatThrownBy(() -> run("restore", file.toString())).hasMessage("There is no file " + file);
        full = true;
        assertThatThrownBy(() -> run("write", file.toString())).hasMessage("The disk is full");
        assertThat(file).doesNotExist();
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> run("write", file.toString())).hasMessage(file + " exists already; name a new file");
        assertThat(file).hasContent("mine");
        assertThatThrownBy(() -> run("restore", file.toString())).hasMessage("It is no backup");
        assertThatThrownBy(() -> run("burn", file.toString()))
                .hasMessage("Unknown action 'burn'; known actions: write, restore");
        assertThatThrownBy(() -> run("write")).hasMessage("'FILE' is missing");
    }
}
