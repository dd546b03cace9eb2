// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link DurableFile} and {@link DataFolder}. */
class FilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedWithoutTemporaryFiles() throws IOException {
        Path file = folder.resolve("file");
        DurableFile.write(file, "old");
        DurableFile.write(file, "new");
        assertThat(file).hasContent("new");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileIsReadableByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("file");
        DurableFile.write(file, "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFolderIsCreated() throws IOException {
        Path root = folder.resolve("a/b");
        try (DataFolder data = DataFolder.prepare(root).lock()) {
            assertThat(data.config()).isEmptyDirectory();
            assertThat(data.plugins()).isEmptyDirectory();
            assertThat(data.logs()).isEmptyDirectory();
            assertThat(data.state()).isDirectory();
        }
    }

    @Test
    void aNewFolderIsForItsOwnerOnlyAndAnExistingOneStaysAsItIs() throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Path plugins = Files.createDirectories(shared.resolve("plugins"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(plugins, PosixFilePermissions.fromString("rwxrwx---"));
        DataFolder fresh = DataFolder.prepare(folder.resolve("fresh"));
        DataFolder existing = DataFolder.prepare(shared);
        assertThat(permissions(fresh.root())).isEqualTo("rwx------");
        assertThat(permissions(fresh.logs())).isEqualTo("rwx------");
        assertThat(permissions(existing.root())).isEqualTo("rwxr-xr-x");
        assertThat(permissions(existing.plugins())).isEqualTo("rwxrwx---");
        assertThat(permissions(existing.state())).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void anUnwritableFolderIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.prepare(file.resolve("data")))
                .isInstanceOf(CliException.class)
                .hasMessageContaining("Cannot write to the data folder " + file.resolve("data"))
                .hasMessageContaining("--data");
    }

    @Test
    void aLockedFolderIsRejected() throws IOException {
        DataFolder first = DataFolder.prepare(folder).lock();
        assertThatThrownBy(() -> DataFolder.prepare(folder).lock())
                .isInstanceOf(CliException.class)
                .hasMessageContaining(folder + " is in use by another Diuna");
        first.close();
        DataFolder.prepare(folder).lock().close();
    }
}
