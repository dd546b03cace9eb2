// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableFolderScanTest {

    @TempDir
    Path data;

    private Path folder;
    private StableFolderScan files;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(data.resolve("folder"));
        files = new StableFolderScan(folder, name -> name.endsWith(".txt"));
    }

    @Test
    void aFileIsStableAfterTwoEqualScans() throws IOException {
        write("a.txt", 1);
        write("ignored.md", 1);
        files.scan();
        assertThat(files.present()).containsExactly("a.txt");
        assertThat(files.stable()).isEmpty();
        files.scan();
        assertThat(files.stable()).containsOnlyKeys("a.txt");
        write("a.txt", 2);
        files.scan();
        assertThat(files.stable()).isEmpty();
        files.scan();
        assertThat(files.stable())
                .containsEntry("a.txt", StableFolderScan.stamp(folder.resolve("a.txt")))
                .containsEntry("a.txt", "1@2000");
    }

    @Test
    void aFileIsGoneAfterTwoScansWithoutIt() throws IOException {
        write("a.txt", 1);
        assertThat(files.gone(Set.of("a.txt", "b.txt"))).isEmpty();
        files.scan();
        assertThat(files.gone(Set.of("b.txt"))).as("after one scan").isEmpty();
        files.scan();
        assertThat(files.gone(Set.of("a.txt", "b.txt"))).containsExactly("b.txt");
        Files.delete(folder.resolve("a.txt"));
        files.scan();
        assertThat(files.gone(Set.of("a.txt"))).isEmpty();
        files.scan();
        assertThat(files.gone(Set.of("a.txt"))).containsExactly("a.txt");
    }

    @Test
    void aTrustedFileIsStableAtTheNextScan() throws IOException {
        files.trust(write("a.txt", 1));
        files.trust(folder.resolve("missing.txt"));
        files.scan();
        assertThat(files.stable()).containsOnlyKeys("a.txt");
    }

    @Test
    void anUnreadableFolderChangesNothing() throws IOException {
        write("a.txt", 1);
        files.scan();
        files.scan();
        Files.move(folder, data.resolve("away"));
        assertThatThrownBy(files::scan).isInstanceOf(IOException.class);
        assertThat(files.stable()).containsOnlyKeys("a.txt");
        assertThat(files.gone(Set.of("a.txt"))).isEmpty();
    }

    private Path write(String name, int second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000L));
        return file;
    }
}
