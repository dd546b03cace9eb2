// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.DiunaException;
import io.diuna.store.file.Disk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link FolderBackup}. */
class FolderBackupTest {

    @TempDir
    Path data;

    @Test
    void writesABackupThatItTakesBack() throws IOException {
        new StateFolder(data.resolve("state"), new Disk(), unexpected -> {}).save("looks", "{}".getBytes(UTF_8));
        FolderBackup backup = new FolderBackup(data, "1.2.3", "");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        backup.write(zip);
        assertThat(data.resolve("state/backup.zip")).doesNotExist();
        assertThat(backup.restore(new ByteArrayInputStream(zip.toByteArray())).version())
                .isEqualTo("1.2.3");
        assertThat(data.resolve("restore-ready")).isDirectory();
    }

    @Test
    void aClientThatDisconnectsLeavesNoFileAndNoLock() throws IOException {
        Files.createDirectories(data.resolve("state"));
        FolderBackup backup = new FolderBackup(data, "1.2.3", "");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> backup.write(broken)).hasMessage("connection reset");
        assertThat(data.resolve("state/backup.zip")).doesNotExist();
        backup.write(OutputStream.nullOutputStream());
    }

    @Test
    void aDiskThatIsFullIsNamed() {
        FolderBackup backup = new FolderBackup(data.resolve("missing"), "1.2.3", "");
        assertThatThrownBy(() -> backup.write(OutputStream.nullOutputStream()))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void nothingIsRestoredIntoATemporaryFolder() {
        FolderBackup backup = new FolderBackup(data, "1.2.3", "the disk is read-only");
        assertThatThrownBy(() -> backup.restore(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("the disk is read-only");
        assertThat(data).isEmptyDirectory();
    }
}
