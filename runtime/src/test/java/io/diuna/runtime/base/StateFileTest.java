// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private StateFile file;

    @BeforeEach
    void setUp() {
        path = folder.resolve("boots");
        file = new StateFile(path);
    }

    private void assertSetAside(String name) throws IOException {
        assertThat(file.read()).isEmpty();
        assertThat(Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        file.write("2");
        assertThat(file.read()).isEqualTo("2");
    }

    @Test
    void aMissingFileIsEmpty() {
        assertThat(file.read()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void hugeFilesFoldersAndDanglingLinksAreSetAside() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(path.toFile(), "rw")) {
            huge.setLength(1L << 33);
        }
        assertSetAside("boots.bad-1");
        Files.delete(path);
        Files.createDirectories(path.resolve("full"));
        assertSetAside("boots.bad-2");
        Files.delete(path);
        Files.createSymbolicLink(path, folder.resolve("nowhere"));
        assertSetAside("boots.bad-3");
    }

    @Test
    void aFileInThePlaceOfAFolderIsSetAside() throws IOException {
        Files.writeString(folder.resolve("state"), "no folder");
        DataFolder.prepare(folder);
        assertThat(folder.resolve("state")).isDirectory();
        assertThat(folder.resolve("state.bad-1")).hasContent("no folder");
        Files.createSymbolicLink(folder.resolve("state/lock"), folder.resolve("nowhere/lock"));
        try (DataFolder data = DataFolder.prepare(folder).lock()) {
            assertThat(data.state().resolve("lock")).isRegularFile();
        }
    }
}
