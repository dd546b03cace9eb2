// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.platform.state.BackupInfo;
import io.diuna.store.file.Envelope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link RestoreStage}: a backup that is not exactly what was written changes nothing, and is told why. */
class RestoreStageTest {

    private static final String LOOKS = "state/looks";

    /** Distance from one flipped byte to the next: all bits of a byte have their turn. */
    private static final int STRIDE = 7;

    @TempDir
    Path folder;

    private Path data;
    private Map<String, byte[]> files;

    @BeforeEach
    void createData() throws IOException {
        data = DataFixture.create(folder.resolve("data"), "old");
        files = new LinkedHashMap<>();
        byte[] backup = DataFixture.backup(DataFixture.create(folder.resolve("source"), "new"));
        for (String name : BackupWriterTest.names(backup)) {
            files.put(name, BackupWriterTest.entry(backup, name));
        }
        files.remove(BackupManifest.NAME);
    }

    @Test
    void acceptsWhatWasWrittenAndSaysWhatItIs() throws IOException {
        BackupInfo info = new RestoreStage(data, KilledDisk.never()).stage(new ByteArrayInputStream(zip()));
        assertThat(info).isEqualTo(new BackupInfo(DataFixture.VERSION, DataFixture.NOON, files.size(), 2));
        DataFixture.exchange(data);
        assertThat(DataFixture.show(data)).isEqualTo(DataFixture.show(folder.resolve("source")));
    }

    @Test
    void refusesABackupThatWasCutAnywhere() throws IOException {
        byte[] backup = zip();
        Map<String, String> before = DataFixture.tree(data);
        for (int length = 0; length < backup.length; length++) {
            byte[] cut = Arrays.copyOf(backup, length);
            assertThatThrownBy(() -> DataFixture.stage(data, cut))
                    .isInstanceOfSatisfying(
                            ConfigurationException.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("backup"));
        }
        assertThat(DataFixture.tree(data)).isEqualTo(before);
    }

    /** Bytes that mean nothing, such as dates of the entries, may differ: the files that they lead to may not. */
    @Test
    void refusesAFlippedByteOrRestoresTheSameFiles() throws IOException {
        byte[] backup = zip();
        Map<String, String> before = DataFixture.tree(data);
        Map<String, String> restored = stagedFiles(backup);
        int refused = 0;
        for (int at = 0; at < backup.length; at += STRIDE) {
            byte[] damaged = backup.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Throwable failure = catchThrowable(() -> DataFixture.stage(data, damaged));
            if (failure == null) {
                assertThat(stagedFiles(null)).as("byte %d", at).isEqualTo(restored);
            } else {
                assertThat(failure).as("byte %d", at).isInstanceOf(ConfigurationException.class);
                refused++;
            }
            assertThat(DataFixture.tree(data)).as("byte %d", at).isEqualTo(before);
        }
        assertThat(refused).isGreaterThan(backup.length / STRIDE / 2);
    }

    @Test
    void refusesNamesThatLeadOut() throws IOException {
        for (String name : new String[] {
            "../evil.json", "config/../../evil.json", "/etc/passwd", "config//x.json", "plugins/..\\evil.jar", "."
        }) {
            files.put(name, "{}".getBytes(UTF_8));
            assertRefused(zip(), name);
            files.remove(name);
        }
    }

    @Test
    void refusesUnknownNames() throws IOException {
        for (String name : new String[] {
            "logs/diuna.log",
            "state/boots",
            "state/framework",
            "state/looks.1",
            "bin/diuna",
            "config/notes.txt",
            "config/cm/x.config.1",
            "plugins/a.jar.tmp",
            "plugins/.hidden"
        }) {
            files.put(name, "{}".getBytes(UTF_8));
            assertRefused(zip(), name);
            files.remove(name);
        }
    }

    @Test
    void refusesAMissingAnExtraAndADoubleFile() throws IOException {
        BackupManifest manifest = manifest();
        byte[] content = files.remove(LOOKS);
        assertRefused(zip(manifest), LOOKS);
        files.put(LOOKS, content);
        files.put("state/extra", content);
        assertRefused(zip(manifest), "state/extra");
        files.remove("state/extra");
        files.put("state/lookx", content);
        assertRefused(
                new String(zip(manifest), ISO_8859_1)
                        .replace("state/lookx", LOOKS)
                        .getBytes(ISO_8859_1),
                LOOKS);
    }

    @Test
    void refusesABackupOfANewerFormatAndSaysWhichDiunaReadsIt() throws IOException {
        byte[] backup = zip("{\"format\":2,\"diuna\":\"3.4.0\",\"other\":[]}".getBytes(UTF_8));
        assertRefused(backup, "backup");
        assertThatThrownBy(() -> DataFixture.stage(data, backup))
                .hasMessageContaining("format 2")
                .hasMessageContaining("up to format 1")
                .hasMessageContaining("install Diuna 3.4.0 or later");
    }

    @Test
    void refusesADocumentOfANewerVersion() throws IOException {
        files.put(LOOKS, Envelope.seal("{\"version\":2}".getBytes(UTF_8)));
        assertRefused(zip(), LOOKS);
        assertThatThrownBy(() -> DataFixture.stage(data, zip())).hasMessageContaining("version 2");
        files.put(
                LOOKS,
                Envelope.seal("{\"zone\":{\"version\":2},\"list\":[\"version\",2],\"version\":1}".getBytes(UTF_8)));
        DataFixture.stage(data, zip()); // the version of the document is 1
    }

    @Test
    void refusesFilesThatDiunaCouldNotRead() throws IOException {
        String zone = "config/cm/io/diuna/zone%007eleft.config";
        byte[] other = files.get("config/cm/io/diuna/only/new.config");
        for (Map.Entry<String, byte[]> bad : Map.of(
                        LOOKS,
                        "no envelope".getBytes(UTF_8),
                        "state/plugins",
                        Envelope.seal("{\"version\":".getBytes(UTF_8)),
                        zone,
                        other,
                        "plugins/twinkle.jar",
                        "no jar".getBytes(UTF_8))
                .entrySet()) {
            byte[] good = files.put(bad.getKey(), bad.getValue());
            assertRefused(zip(), bad.getKey());
            files.put(bad.getKey(), good);
        }
    }

    @Test
    void refusesBombs() throws IOException {
        files.put("plugins/bomb.jar", new byte[17 << 20]);
        assertRefused(zip(), "backup"); // by its ratio
        files.put("plugins/bomb.jar", new byte[1 << 20]);
        BackupManifest manifest = manifest();
        files.put("plugins/bomb.jar", new byte[2 << 20]);
        assertRefused(zip(manifest), "plugins/bomb.jar"); // longer than it says
        assertRefused(
                zip(BackupManifest.read(new String(manifest.write(), UTF_8)
                        .replace("" + (1 << 20), "" + (1L << 40))
                        .getBytes(UTF_8))),
                "backup");
    }

    @Test
    void refusesOtherZipsAndOtherFiles() throws IOException {
        assertRefused(DataFixture.jar("plugin"), BackupManifest.NAME);
        assertRefused("text".getBytes(UTF_8), "backup");
        assertRefused(new byte[0], "backup");
    }

    @Test
    void tellsAFailureOfTheStreamFromOneOfTheDisk() throws IOException {
        IOException broken = new IOException("connection reset");
        InputStream stream = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                throw broken;
            }
        };
        Map<String, String> before = DataFixture.tree(data);
        assertThatThrownBy(() -> new RestoreStage(data, KilledDisk.never()).stage(stream))
                .isSameAs(broken);
        assertThatThrownBy(() -> new RestoreStage(data, new KilledDisk(0, KilledDisk.Fault.FAIL))
                        .stage(new ByteArrayInputStream(zip())))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("input/output error")
                .hasMessageContaining("nothing was changed");
        assertThat(DataFixture.tree(data)).isEqualTo(before);
    }

    @Test
    void isForOneAtATime() throws IOException {
        RestoreLock other = RestoreLock.take(new RestoreFolders(data).lock()).orElseThrow();
        assertThatThrownBy(() -> DataFixture.stage(data, zip()))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("Another backup is being restored");
        other.close();
        DataFixture.stage(data, zip());
        assertThat(data.resolve("restore-ready")).exists();
    }

    private void assertRefused(byte[] backup, String field) throws IOException {
        Map<String, String> before = DataFixture.tree(data);
        assertThatThrownBy(() -> DataFixture.stage(data, backup))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(
                                field.equals("backup") || refusal.getMessage().contains(field))
                        .as(refusal.getMessage())
                        .isTrue());
        assertThat(DataFixture.tree(data)).isEqualTo(before);
        assertThat(DataFixture.exchange(data).outcome()).isEqualTo(RestoreExchange.Outcome.NOTHING);
    }

    /** Returns the files that wait for the next start, and takes them away; stages a backup before unless it is null. */
    private Map<String, String> stagedFiles(byte[] backup) throws IOException {
        if (backup != null) {
            DataFixture.stage(data, backup);
        }
        Path ready = data.resolve("restore-ready");
        Map<String, String> staged = DataFixture.tree(ready.resolve("after"));
        KilledDisk.never().deleteTree(ready);
        return staged;
    }

    private BackupManifest manifest() {
        return new BackupManifest(
                DataFixture.VERSION,
                DataFixture.NOON,
                files.entrySet().stream()
                        .map(file -> BackupFile.of(file.getKey(), file.getValue()))
                        .toList());
    }

    private byte[] zip() throws IOException {
        return zip(manifest());
    }

    private byte[] zip(BackupManifest manifest) throws IOException {
        return zip(manifest.write());
    }

    private byte[] zip(byte[] manifest) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(Map.of(BackupManifest.NAME, manifest));
        all.putAll(files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
