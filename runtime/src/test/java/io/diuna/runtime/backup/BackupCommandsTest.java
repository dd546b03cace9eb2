// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.LauncherFixture;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.DataFolder;
import io.diuna.store.file.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Tests of {@code diuna backup} and {@code diuna restore}, and of the start that restores. */
class BackupCommandsTest extends LauncherFixture {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, UTF_8);

    @Test
    void aBackupOfARunningDiunaIsRestoredByTheNextStart() throws IOException, InterruptedException {
        Process first = diuna();
        awaitStarted("plugin");
        document("old");
        Path zip = folder.resolve("show.zip");
        backup(zip.toString());
        document("new");
        restore(zip);
        assertThat(looks()).contains("new");
        assertThat(printed()).contains("is whole: 2 files, 0 of them plugins", "at the next start");
        first.destroy();
        assertThat(exitCode(first)).isEqualTo(0);

        Process second = diuna();
        awaitStarted("plugin");
        assertThat(looks()).contains("old");
        assertThat(Files.readString(data.resolve("before-restore/state/looks"))).contains("new");
        assertThat(terminal())
                .contains(
                        "The backup is restored", data.resolve("before-restore").toString());
        second.destroy();
        assertThat(exitCode(second)).isEqualTo(0);
    }

    @Test
    void aRestoreThatCannotBeCompletedIsNotRun() throws IOException, InterruptedException {
        Files.createDirectories(data.resolve("restore-running"));
        Process process = diuna(); // its manifest is missing: nothing can tell what belongs where
        assertThat(exitCode(process)).isEqualTo(1);
        assertThat(terminal()).contains("can neither be completed nor undone");
    }

    @Test
    void aBackupIsReadableByItsOwnerOnlyAndReplacesAnOlderOne() throws IOException {
        DataFolder.prepare(data);
        Path zip = Files.createFile(folder.resolve("show.zip"));
        backup(zip.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        assertThat(Files.size(zip)).isPositive();
        assertThat(folder.resolve("show.zip.part")).doesNotExist();
    }

    @Test
    void whatCannotWorkIsOneLine() throws IOException {
        assertThatThrownBy(() -> backup("show.zip")).hasMessageContaining("There is no data folder " + data);
        DataFolder.prepare(data);
        assertThatThrownBy(() -> backup(folder.toString())).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> restore(folder.resolve("none.zip"))).hasMessageContaining("There is no file");
        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        assertThatThrownBy(() -> restore(text))
                .isInstanceOf(CliException.class)
                .hasMessageContaining(text + ": This is no backup")
                .hasMessageContaining("Nothing was changed");
        assertThat(data.resolve("restore-ready")).doesNotExist();
    }

    private void backup(String file) {
        new BackupCommand(data, out, InstantSource.system()).execute(file);
    }

    private void restore(Path file) {
        new RestoreCommand(DataFolder.prepare(data), out).execute(file.toString());
    }

    private void document(String text) throws IOException {
        Files.write(
                data.resolve("state/looks"),
                Envelope.seal(("{\"version\":1,\"text\":\"" + text + "\"}").getBytes(UTF_8)));
    }

    private String looks() throws IOException {
        return Files.readString(data.resolve("state/looks"));
    }

    private String printed() {
        return output.toString(UTF_8);
    }
}
