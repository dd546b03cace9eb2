// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {

    @TempDir
    Path folder;

    @Test
    void tellsFilesFoldersAndNothingApart() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(FileKind.of(file)).isEqualTo(FileKind.FILE);
        assertThat(FileKind.of(folder)).isEqualTo(FileKind.FOLDER);
        assertThat(FileKind.of(folder.resolve("none"))).isEqualTo(FileKind.NONE);
        assertThat(FileKind.of(file.resolve("below/a/file"))).isEqualTo(FileKind.NONE);
        assertThat(FileKind.exists(file)).isTrue();
        assertThat(FileKind.exists(folder.resolve("none"))).isFalse();
    }

    @Test
    void aLinkIsWhatItLeadsTo() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder);
        assertThat(FileKind.of(link)).isEqualTo(FileKind.FOLDER);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
        assertThat(FileKind.of(folder.resolve("dangling"))).isEqualTo(FileKind.OTHER);
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertThat(FileKind.of(circle)).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.exists(circle)).isTrue();
    }

    /** The error is that of a name which is too long; that of a broken disk looks the same. */
    @Test
    void whatCannotBeLookedAtCountsAsThere() {
        Path unreadable = folder.resolve("n".repeat(300));
        assertThat(Files.exists(unreadable)).isFalse();
        assertThat(FileKind.exists(unreadable)).isTrue();
        assertThatIOException().isThrownBy(() -> FileKind.of(unreadable));
    }
}
