// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.store.file.Disk;
import io.diuna.store.file.Envelope;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

class ConfigurationStoreTest {

    private static final String PID = "io.diuna.zone~left";
    private static final int STEPS = 5;

    @TempDir
    Path data;

    private final List<String> warnings = new ArrayList<>();

    private ConfigurationStore store(Disk disk) {
        return new ConfigurationStore(data.resolve("cm"), disk, warnings::add);
    }

    private static Dictionary<String, Object> properties(String pid, Object label) {
        return FrameworkUtil.asDictionary(Map.of("service.pid", pid, "label", label));
    }

    private static List<Object> labels(ConfigurationStore store) throws IOException {
        return Collections.list(store.getDictionaries()).stream()
                .map(one -> one.get("label"))
                .toList();
    }

    @Test
    void loadsStoredConfigurationsAndNoDeletedOnes() throws IOException {
        ConfigurationStore store = store(new Disk());
        assertThat(labels(store)).isEmpty();
        assertThat(store.exists(PID)).isFalse();
        assertThatThrownBy(() -> store.load(PID)).isInstanceOf(IOException.class);
        List<Object> values = List.of("\u0000 \"quoted\" \\ = \n [ü\uD83D\uDCA1]", 7, 7L, 2.5, true, 'x');
        for (int i = 0; i < values.size(); i++) {
            store.store("pid" + i, properties("pid" + i, values.get(i)));
        }
        assertThat(labels(store(new Disk()))).containsExactlyInAnyOrderElementsOf(values);
        store.store("texts", properties("texts", new String[] {"main:0-49", ""}));
        assertThat((String[]) store.load("texts").get("label")).containsExactly("main:0-49", "");
        store.delete("texts");
        store.delete("texts");
        assertThat(store.exists("texts")).isFalse();
    }

    @Test
    void namesFilesAsFelixDoesAndNeverLeavesItsFolder() throws IOException {
        for (String pid : List.of("io.diuna.driver.virtual~a_b-1", "/etc/x", "..", "../../x", "ü*", "a.b/c.d")) {
            store(new Disk()).store(pid, properties(pid, pid));
        }
        assertThat(data.resolve("cm/io/diuna/driver/virtual%007ea_b-1.config")).isRegularFile();
        assertThat(labels(store(new Disk())))
                .contains("io.diuna.driver.virtual~a_b-1", "/etc/x", "../../x", "ü*", "a.b/c.d");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("cm"));
        }
    }

    @Test
    void holdsTheOldOrTheNewConfigurationAfterACrashAtAnyStep() throws IOException {
        for (int step = 0; step <= STEPS; step++) {
            ConfigurationStore before = store(new Disk());
            before.store(PID, properties(PID, "old"));
            ConfigurationStore crashing = store(new FailingDisk(step));
            if (step < STEPS) {
                assertThatThrownBy(() -> crashing.store(PID, properties(PID, "new")))
                        .isInstanceOf(IOException.class);
            } else {
                crashing.store(PID, properties(PID, "new"));
            }
            assertThat(labels(store(new Disk())))
                    .as("failure in step %d", step)
                    .containsExactly(step < STEPS - 1 ? "old" : "new");
            assertThat(warnings).isEmpty();
        }
    }

    @Test
    void forcesTheContentBeforeTheRenameAndTheRenameBeforeReturning() throws IOException {
        FailingDisk disk = new FailingDisk(Integer.MAX_VALUE);
        ConfigurationStore store = store(disk);
        store.store("zone", properties("zone", "new"));
        disk.steps().clear();
        store.store("zone", properties("zone", "newer"));
        store.delete("zone");
        assertThat(disk.steps())
                .containsExactly(
                        "folder",
                        "write zone.config.tmp",
                        "zone.config -> zone.config.1",
                        "zone.config.tmp -> zone.config",
                        "sync",
                        "delete",
                        "delete",
                        "sync");
    }

    @Test
    void renamesDamagedFilesAndWarnsOnce() throws IOException {
        ConfigurationStore store = store(new Disk());
        store.store("good", properties("good", "good"));
        Files.writeString(data.resolve("cm/empty.config"), "");
        Files.write(data.resolve("cm/zeros.config"), new byte[200]);
        Files.write(data.resolve("cm/other.config"), Envelope.seal("service.pid=\"good\"\r\n".getBytes(UTF_8)));
        assertThat(labels(store)).containsExactly("good");
        assertThat(warnings).hasSize(3).allMatch(line -> line.contains(".config.bad"));
        assertThat(data.resolve("cm/zeros.config.bad-1")).isRegularFile();
        assertThat(labels(store(new Disk()))).containsExactly("good");
        assertThat(warnings).hasSize(3);
    }

    @Test
    void fallsBackToThePreviousGenerationAfterAnyFlippedBitAndAnyTruncation() throws IOException {
        store(new Disk()).store("zone", properties("zone", "older"));
        store(new Disk()).store("zone", properties("zone", "newer"));
        Path file = data.resolve("cm/zone.config");
        byte[] whole = Files.readAllBytes(file);
        Path previous = data.resolve("cm/zone.config.1");
        byte[] older = Files.readAllBytes(previous);
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(file, flipped);
            assertThat(labels(store(new Disk()))).as("bit %d", bit).containsExactly("older");
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(labels(store(new Disk()))).as("length %d", length).containsExactly("older");
        }
        assertThat(Files.readAllBytes(previous)).isEqualTo(older);
        assertThat(warnings).hasSize(whole.length * (Byte.SIZE + 1));
    }

    @Test
    void unusualFilesAreRenamedAndTheOthersLoaded() throws IOException {
        store(new Disk()).store("good", properties("good", "good"));
        store(new Disk()).store("folder", properties("folder", "folder"));
        store(new Disk()).store("folder", properties("folder", "newer"));
        Path folder = data.resolve("cm/folder.config");
        Files.delete(folder);
        Files.createDirectories(folder.resolve("not-empty"));
        Files.createSymbolicLink(data.resolve("cm/link.config"), Path.of("nowhere"));
        try (RandomAccessFile huge =
                new RandomAccessFile(data.resolve("cm/huge.config").toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        assertThat(labels(store(new Disk()))).containsExactlyInAnyOrder("good", "folder");
        assertThat(warnings).hasSize(3);
        assertThat(labels(store(new Disk()))).containsExactlyInAnyOrder("good", "folder");
        assertThat(warnings).as("once").hasSize(3);
    }

    @Test
    void aRevisionOfAnotherTypeIsLeftOut() throws IOException {
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(
                Map.of("service.pid", "zone", ":org.apache.felix.configadmin.revision:", 1.0, "label", "left"));
        store(new Disk()).store("zone", properties);
        assertThat(Collections.list(store(new Disk()).load("zone").keys()))
                .containsExactlyInAnyOrder("service.pid", "label");
    }

    @Test
    void aDeletedConfigurationDoesNotComeBackAfterACrashAtAnyStep() throws IOException {
        for (int step = 0; step <= 3; step++) {
            store(new Disk()).store("zone", properties("zone", "older"));
            store(new Disk()).store("zone", properties("zone", "newer"));
            ConfigurationStore crashing = store(new FailingDisk(step));
            if (step < 3) {
                assertThatThrownBy(() -> crashing.delete("zone")).isInstanceOf(IOException.class);
            } else {
                crashing.delete("zone");
            }
            assertThat(labels(store(new Disk())))
                    .as("failure in step %d", step)
                    .isEqualTo(step < 2 ? List.of("newer") : List.of());
        }
    }

    @Test
    void keepsUnreadableFiles() throws IOException {
        store(new Disk()).store(PID, properties(PID, "kept"));
        Disk failing = new Disk() {
            @Override
            public byte[] read(Path file) throws IOException {
                throw new IOException("Input/output error");
            }
        };
        assertThat(labels(store(failing))).isEmpty();
        assertThat(warnings)
                .hasSize(2)
                .allMatch(text -> text.contains("Input/output error") && text.contains("unchanged"))
                .anyMatch(text -> text.contains("io/diuna/zone%007eleft.config'"));
        assertThat(labels(store(new Disk())))
                .as("when the disk is readable again")
                .containsExactly("kept");
    }
}
