// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.store.backup.RestoreExchange.Outcome;
import io.diuna.store.file.Disk;
import io.diuna.store.file.Envelope;
import io.diuna.store.file.GenerationFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link BackupWriter}: what a backup holds, and that it gives the same data folder. */
class BackupWriterTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void createData() throws IOException {
        data = DataFixture.create(folder.resolve("data"), "old");
    }

    @Test
    void holdsTheShowAndNothingOfTheMachine() throws IOException {
        List<String> clean = names(DataFixture.backup(data));
        DataFixture.litter(data);
        assertThat(names(DataFixture.backup(data)))
                .isEqualTo(clean)
                .startsWith(BackupManifest.NAME)
                .contains(
                        "config/administrator",
                        "config/cm/io/diuna/zone%007eleft.config",
                        "config/cm/offered-defaults",
                        "config/io.diuna.driver.virtual~porch.json",
                        "config/trust/author.pem",
                        "plugins/twinkle.jar",
                        "state/looks",
                        "state/plugins");
    }

    @Test
    void isRestoredIntoAnEmptyFolderAndOverAnotherShow() throws IOException {
        byte[] backup = DataFixture.backup(data);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path other = DataFixture.create(folder.resolve("other"), "new");
        Map<String, String> before = DataFixture.show(other);
        DataFixture.litter(other);
        for (Path target : List.of(empty, other)) {
            DataFixture.stage(target, backup);
            assertThat(DataFixture.exchange(target).outcome()).isEqualTo(Outcome.RESTORED);
            assertThat(DataFixture.show(target)).isEqualTo(DataFixture.show(data));
            assertThat(DataFixture.backup(target)).as("the same backup again").isEqualTo(backup);
        }
        assertThat(DataFixture.show(other.resolve("before-restore"))).containsAllEntriesOf(before);
        assertThat(other.resolve("state/framework/bundle1/bundle.info")).exists();
        assertThat(other.resolve("logs/diuna.log")).exists();
        try (var entries = Files.list(other)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("config", "plugins", "state", "logs", "before-restore");
        }
    }

    @Test
    void takesThePreviousGenerationOfADamagedDocument() throws IOException {
        Files.write(data.resolve("state/looks"), new byte[] {1, 2, 3});
        Files.delete(data.resolve("state/plugins"));
        DataFixture.stage(folder, DataFixture.backup(data));
        assertThat(DataFixture.exchange(folder).outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(Files.readString(folder.resolve("state/looks"))).contains("old");
        assertThat(folder.resolve("state/plugins")).exists();
    }

    @Test
    void holdsWholeDocumentsWhileTheyAreSaved()
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        Disk disk = KilledDisk.never();
        GenerationFile looks = new GenerationFile("State file", data.resolve("state/looks"), disk, unexpected -> {});
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> saver = thread.submit(() -> {
                int saves = 0;
                while (!ended.get()) {
                    looks.save(("{\"version\":1,\"save\":" + ++saves + "}").getBytes(UTF_8));
                }
                return saves;
            });
            for (int i = 0; i < 50; i++) {
                byte[] document = Envelope.open(entry(DataFixture.backup(data), "state/looks"));
                assertThat(new String(document, UTF_8))
                        .startsWith("{\"version\":1,")
                        .endsWith("}");
            }
            ended.set(true);
            assertThat(saver.get(1, TimeUnit.MINUTES)).isPositive();
        } finally {
            ended.set(true);
            thread.shutdownNow();
        }
    }

    static List<String> names(byte[] backup) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    static byte[] entry(byte[] backup, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException(name + " is missing");
    }
}
