// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.diuna.control.strip.FakeConfigurations;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthProblem;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.store.FolderStateStore;
import io.diuna.task.ThreadRegistry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleContext;

/**
 * Damage to a state document of each kind, in the files of the real store: the control starts with light, with the generation
 * before or with a problem that names the document; the bad copy is kept, other documents are untouched, and saves work.
 */
class DocumentDamageTest {

    private static final Instant NOW = Instant.parse("2026-11-02T00:05:00Z");

    @TempDir
    Path data;

    private final FakeConfigurations configurations = new FakeConfigurations();
    private ConfiguredScheduler scheduler = new ConfiguredScheduler(configurations.written);
    private final Map<String, Object> seen = new TreeMap<>();
    private FolderStateStore store;
    private ControlServices control;

    /** Damage to a file. */
    @FunctionalInterface
    private interface Damage {
        void apply(Path file) throws IOException;
    }

    static Stream<DocumentKind> kinds() {
        return DocumentKind.all();
    }

    @BeforeEach
    void saveTwoGenerationsOfEach() {
        ZoneLayout layout = new ZoneLayout("left", "", List.of(new ZoneRange("main", 0, 50, false)));
        store = store();
        control = open();
        control.zones().put(layout, look -> look, Transition.CUT);
        for (int number = 1; number <= 2; number++) {
            int value = number;
            kinds().forEach(kind -> kind.save().accept(control, value));
            kinds().forEach(kind ->
                    seen.put(kind.document() + value, kind.seen().apply(control)));
        }
        control.close();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ofADamagedFileTheGenerationBeforeIsTaken(DocumentKind kind) throws IOException {
        Path file = file(kind.document());
        byte[] intact = Files.readAllBytes(file);
        for (int length = 0; length < intact.length; length += 1 + intact.length / 5) {
            byte[] part = Arrays.copyOf(intact, length);
            falledBack(kind, damaged -> Files.write(damaged, part), true);
        }
        for (int bit = 0; bit < 8 * intact.length; bit += 1 + intact.length / 3) {
            byte[] flipped = intact.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            falledBack(kind, damaged -> Files.write(damaged, flipped), true);
        }
        falledBack(kind, DocumentDamageTest::makeLarge, true);
        falledBack(kind, Files::delete, false);
    }

    private static void makeLarge(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(100 << 20);
        }
    }

    private void falledBack(DocumentKind kind, Damage damage, boolean isKept) throws IOException {
        Map<String, String> before = files();
        damage.apply(file(kind.document()));
        start(kind);
        assertThat(kind.seen().apply(control)).isEqualTo(seen(kind, 1));
        assertThat(store.problems())
                .extracting(HealthProblem::code, HealthProblem::message)
                .anySatisfy(problem -> assertThat(problem.toString()).contains("file-damaged", kind.document()));
        assertThat(control.problems()).isEmpty();
        assertThat(Files.exists(file(kind.document() + ".bad-1"))).isEqualTo(isKept);
        saveAgain(kind);
        restore(before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ofADocumentWithoutMeaningHealthTells(DocumentKind kind) throws IOException {
        Map<String, String> before = files();
        for (String document : List.of(
                "{}",
                "[]",
                "7",
                "{\"version\":2}",
                "{\"version\":1}",
                "[".repeat(100_000),
                "{\"version\":1,\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
                other(kind))) {
            store().save(kind.document(), document.getBytes(UTF_8));
            start(kind);
            assertThat(control.problems())
                    .extracting(HealthProblem::code, HealthProblem::subject)
                    .as(document.substring(0, Math.min(document.length(), 100)))
                    .containsExactly(tuple("state-unreadable", kind.document()));
            assertThat(store.load(kind.document() + "-broken"))
                    .hasValueSatisfying(
                            kept -> assertThat(new String(kept, UTF_8)).isEqualTo(document));
            saveAgain(kind);
            restore(before);
        }
    }

    /** Returns the document of another kind. */
    private String other(DocumentKind kind) {
        String other = kind.document().equals("scenes") ? "playlists" : "scenes";
        return store().load(other).map(document -> new String(document, UTF_8)).orElseThrow();
    }

    /** Starts the control: there is light, and the documents of other kinds are as before. */
    private void start(DocumentKind kind) throws IOException {
        Map<String, String> before = files();
        store = store();
        scheduler = new ConfiguredScheduler(configurations.written);
        control = open();
        assertThat(control.light().zones()).hasSize(1);
        assertThat(scheduler.masterCommand.brightness()).isPositive();
        assertThat(scheduler.zoneCommands).hasEntrySatisfying("left", command -> {
            assertThat(command.look().on()).isTrue();
            assertThat(command.look().brightness()).isPositive();
        });
        Map<String, String> after = files();
        before.keySet().removeIf(name -> name.startsWith(kind.document()));
        assertThat(after).containsAllEntriesOf(before);
        kinds().filter(other -> !other.document().equals(kind.document()))
                .forEach(other -> assertThat(other.seen().apply(control))
                        .as(other.document())
                        .isEqualTo(seen(other, 2)));
    }

    /** Saves, and finds what was saved after another start, without a problem. */
    private void saveAgain(DocumentKind kind) {
        kind.save().accept(control, 3);
        Object saved = kind.seen().apply(control);
        assertThat(saved)
                .satisfiesAnyOf(
                        one -> assertThat(one).isEqualTo(""),
                        one -> assertThat(one).isNotIn(seen(kind, 1), seen(kind, 2)));
        control.close();
        store = store();
        control = open();
        assertThat(kind.seen().apply(control)).isEqualTo(saved);
        assertThat(control.problems()).isEmpty();
        control.close();
    }

    private Object seen(DocumentKind kind, int number) {
        return seen.get(kind.document() + number);
    }

    private ControlServices open() {
        return ControlServices.open(environment(), store, List.of(), () -> 0, () -> NOW);
    }

    private ControlServices.Environment environment() {
        return new ControlServices.Environment(
                scheduler,
                new FakeMonitor("main"),
                FakeCatalog.withWave(),
                configurations.admin(),
                new ThreadRegistry());
    }

    private FolderStateStore store() {
        Object folder = String.valueOf(data);
        return new FolderStateStore((BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (self, method, arguments) -> folder));
    }

    private Path file(String name) {
        return data.resolve("state").resolve(name);
    }

    /** Returns the content of all files by name. */
    private Map<String, String> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("state"))) {
            Map<String, String> files = new TreeMap<>();
            all.filter(file -> !isLarge(file))
                    .forEach(file -> files.put(file.getFileName().toString(), text(file)));
            return files;
        }
    }

    private static boolean isLarge(Path file) {
        return file.toFile().length() > 1 << 20;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restore(Map<String, String> files) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("state"))) {
            all.forEach(file -> file.toFile().delete());
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(file(file.getKey()), file.getValue(), ISO_8859_1);
        }
    }
}
