// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training is a script that writes what it is asked for, or does not. */
class StartArchiveTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void choosePath() {
        file = folder.resolve("state/start/1.archive");
    }

    private StartArchive archive(String script) {
        return archive(script, false);
    }

    private StartArchive archive(String script, boolean refused) {
        return new StartArchive(file, List.of("sh", "-c", script, "training", "-cp", "x"), refused);
    }

    /** Writes the file that is named behind the equals sign of the first option. */
    private static final String GOOD = "echo classes >\"${1#*=}\"";

    @Test
    void aNewArchiveReplacesAllOlderOnes() throws IOException {
        Files.createDirectories(file.getParent());
        Path older = Files.writeString(file.resolveSibling("2.archive"), "of an older Java");
        archive(GOOD).make();
        assertThat(file).hasContent("classes");
        assertThat(older).doesNotExist();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aTrainingThatFailsLeavesTheOldOne() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        assertThatThrownBy(() -> archive(GOOD + "; exit 3").make())
                .isInstanceOf(StorageException.class)
                .hasMessage("Cannot make the start archive " + file + ": its training ended with exit code 3");
        assertThat(file).hasContent("old");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFailureWhileDiunaRunsIsALineOnly() throws IOException {
        Files.writeString(folder.resolve("state"), "no folder");
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        archive(GOOD).makeMissing(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .startsWith("diuna: Cannot make the start archive " + file)
                .endsWith("Starts take more processor time without it\n");
    }

    @Test
    void aPresentArchiveIsKept() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "present");
        archive(GOOD).makeMissing(System.err);
        assertThat(file).hasContent("present");
    }

    @Test
    void anArchiveThatJavaHasRefusedIsMadeAnew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "damaged");
        archive(GOOD, true).makeMissing(System.err);
        assertThat(file).hasContent("classes");
    }
}
