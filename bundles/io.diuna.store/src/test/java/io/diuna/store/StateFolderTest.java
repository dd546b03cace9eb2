// SPDX-License-Identifier: Apache-2.0
package io.diuna.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.state.StateException;
import io.diuna.store.file.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path data;

    private final List<String> warnings = new ArrayList<>();
    private Path state;
    private StateFolder store;

    @BeforeEach
    void open() {
        state = data.resolve("state");
        store = new StateFolder(state, new Disk(), warnings::add);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(store.load("looks")).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void keepsTwoGenerations() throws IOException {
        save("one");
        save("two");
        save("three");
        assertThat(load()).isEqualTo("three");
        assertThat(files()).containsExactly("looks", "looks.1");
        Files.delete(state.resolve("looks"));
        assertThat(load()).isEqualTo("two");
        assertThat(warnings).singleElement().asString().contains("looks' is missing", "previous generation");
    }

    @Test
    void aDocumentThatWasSavedOnceHasASecondCopy() throws IOException {
        save("one");
        assertThat(files()).containsExactly("looks", "looks.1");
        Files.writeString(state.resolve("looks"), "rubbish");
        assertThat(load()).isEqualTo("one");
    }

    @Test
    void aReadThatFailsOnceIsRepeated() throws IOException {
        save("one");
        save("two");
        AtomicInteger reads = new AtomicInteger();
        StateFolder failing = new StateFolder(
                state,
                new Disk() {
                    @Override
                    public byte[] read(Path file) throws IOException {
                        if (reads.getAndIncrement() == 0) {
                            throw new IOException("Input/output error");
                        }
                        return super.read(file);
                    }
                },
                warnings::add);
        assertThat(failing.load("looks")).hasValue("two".getBytes(UTF_8));
        assertThat(warnings).isEmpty();
    }

    @Test
    void anEndDuringASaveIsNoDamage() throws IOException {
        save("one");
        save("two");
        Files.move(state.resolve("looks"), state.resolve("looks.1"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(state.resolve("looks.tmp"), "three");
        assertThat(load()).isEqualTo("two");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aSaveThatFailsOnceLeavesTheLatestGeneration() throws IOException {
        save("one");
        save("two");
        StateFolder failing = new StateFolder(
                state,
                new Disk() {
                    @Override
                    public void move(Path from, Path to) throws IOException {
                        if (from.endsWith("looks.tmp")) {
                            throw new IOException("bad sector");
                        }
                        super.move(from, to);
                    }
                },
                warnings::add);
        assertThatThrownBy(() -> failing.save("looks", "three".getBytes(UTF_8))).isInstanceOf(StateException.class);
        assertThat(files()).containsExactly("looks");
        assertThat(load()).isEqualTo("two");
        assertThat(files()).as("two copies again").containsExactly("looks", "looks.1");
        assertThat(warnings).isEmpty();
    }

    @Test
    void documentsAreIndependent() {
        store.save("looks", "light".getBytes(UTF_8));
        store.save("access", "word".getBytes(UTF_8));
        assertThat(load()).isEqualTo("light");
        assertThat(Files.isReadable(state.resolve("access"))).isTrue();
    }

    @Test
    void fallsBackToThePreviousGenerationAfterAnyTruncation() throws IOException {
        save("one");
        save("two");
        byte[] whole = Files.readAllBytes(state.resolve("looks"));
        for (int length = 0; length < whole.length; length++) {
            Files.write(state.resolve("looks"), Arrays.copyOf(whole, length));
            assertThat(load()).as("cut to %d bytes", length).isEqualTo("one");
        }
    }

    @Test
    void renamesADamagedFileAndWarnsOnce() throws IOException {
        save("one");
        save("two");
        Files.writeString(state.resolve("looks"), "rubbish");
        assertThat(load()).isEqualTo("one");
        assertThat(load()).isEqualTo("one");
        assertThat(state.resolve("looks.bad-1")).hasContent("rubbish");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains(state.resolve("looks").toString(), "looks.bad-1");
    }

    /** Regression: damage to the previous generation was seen only after the latest one was damaged, too. */
    @Test
    void damageToOneGenerationAfterTheOtherLosesNothing() throws IOException {
        save("one");
        save("two");
        Files.writeString(state.resolve("looks.1"), "rubbish");
        assertThat(load()).isEqualTo("two");
        assertThat(warnings).singleElement().asString().contains("looks.1'", "the latest generation is intact");
        Files.writeString(state.resolve("looks"), "rubbish");
        assertThat(load()).isEqualTo("two");
        Files.delete(state.resolve("looks.1"));
        assertThat(load()).isEqualTo("two");
        Files.delete(state.resolve("looks"));
        assertThat(load()).isEqualTo("two");
        assertThat(files()).containsExactly("looks", "looks.1", "looks.bad-1", "looks.bad-2");
    }

    @Test
    void isEmptyWhenBothGenerationsAreDamaged() throws IOException {
        save("one");
        save("two");
        Files.writeString(state.resolve("looks"), "");
        Files.writeString(state.resolve("looks.1"), "rubbish");
        assertThat(store.load("looks")).isEmpty();
        assertThat(files()).containsExactly("looks.bad-1", "looks.bad-2");
        save("three");
        assertThat(load()).isEqualTo("three");
    }

    @Test
    void aDamagedFileNeverReplacesAnIntactGeneration() throws IOException {
        save("one");
        save("two");
        for (String damage : List.of("", "rubbish")) {
            Files.writeString(state.resolve("looks"), damage);
            save("three");
            Files.delete(state.resolve("looks"));
            assertThat(load()).isEqualTo("one");
        }
    }

    @Test
    void rejectsAnEmptyDocument() {
        save("one");
        assertThatThrownBy(() -> store.save("looks", new byte[0]))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("empty");
        assertThat(load()).isEqualTo("one");
    }

    @Test
    void keepsAtMostFiveDamagedFiles() throws IOException {
        for (int i = 1; i <= 20; i++) {
            Files.createDirectories(state);
            Files.writeString(state.resolve("looks"), "rubbish " + i);
            assertThat(store.load("looks")).isEmpty();
        }
        assertThat(files()).hasSize(5);
        assertThat(state.resolve("looks.bad-1")).hasContent("rubbish 1");
        assertThat(state.resolve("looks.bad-5")).hasContent("rubbish 20");
    }

    @Test
    void renamesAFolderInThePlaceOfAFile() throws IOException {
        save("one");
        save("two");
        Files.delete(state.resolve("looks"));
        Files.createDirectory(state.resolve("looks"));
        assertThat(load()).isEqualTo("one");
        assertThat(files()).containsExactly("looks", "looks.1", "looks.bad-1");
        save("three");
        assertThat(load()).isEqualTo("three");
        assertThat(files()).containsExactly("looks", "looks.1", "looks.bad-1");
    }

    @Test
    void aFailedSaveNamesTheFileAndTheRemedy() throws IOException {
        Files.writeString(state, "a file where the folder should be");
        assertThatThrownBy(() -> save("one"))
                .isInstanceOf(StateException.class)
                .hasMessageContainingAll(state.resolve("looks").toString(), "kept", "writable", "full")
                .hasCauseInstanceOf(IOException.class);
        assertThat(store.load("looks")).isEmpty();
        assertThat(state).hasContent("a file where the folder should be");
    }

    @Test
    void removesTemporaryFilesOfACrash() throws IOException {
        save("one");
        Files.writeString(state.resolve("looks.tmp"), "half a docu");
        assertThat(load()).isEqualTo("one");
        save("two");
        assertThat(files()).containsExactly("looks", "looks.1");
    }

    @Test
    void filesAreReadableByTheirOwnerOnly() throws IOException {
        save("one");
        assertThat(Files.getPosixFilePermissions(state.resolve("looks")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void rejectsNamesThatCouldLeaveTheFolder() {
        for (String name : List.of("", "../looks", "looks.1", "Looks", "-", "a/b", "a".repeat(101))) {
            assertThatThrownBy(() -> store.save(name, new byte[1])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.load(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void save(String document) {
        store.save("looks", document.getBytes(UTF_8));
    }

    private String load() {
        return new String(store.load("looks").orElseThrow(), UTF_8);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
