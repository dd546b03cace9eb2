// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals of jars that would harm whoever unpacks them. */
class JarInspectorTest {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: org.snake
            Service-Component: OSGI-INF/*.xml, deep/one.dat

            """;
    private static final String COMPONENT = "<component name='org.snake'/>";
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final JarInspector inspector =
            new JarInspector(Path.of("no", "trust"), InstantSource.system(), JarPolicy.DEFAULT);
    private final AtomicLong inflated = new AtomicLong(-1);

    @Test
    void acceptsAPlugin() throws IOException {
        InspectedJar jar =
                inspect(jar().add("OSGI-INF/org.snake.xml", COMPONENT).add("org/snake/Snake.class", new byte[500]));
        assertThat(jar.manifest().getValue("Bundle-SymbolicName")).isEqualTo("org.snake");
    }

    @Test
    void acceptsWhatIsSmallHoweverWellItCompresses() throws IOException {
        inspect(jar().add("org/snake/table.bin", new byte[(int) MEGABYTE]));
        assertThat(inflated.get()).isGreaterThan(MEGABYTE);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("manifest", empty().addBomb("META-INF/MANIFEST.MF", 100 * MEGABYTE), new String[] {
                    "META-INF/MANIFEST.MF", "1048576", "1 MB", "make it shorter"
                }),
                Arguments.of("component", jar().addBomb("OSGI-INF/snake.xml", 420 * MEGABYTE), new String[] {
                    "OSGI-INF/snake.xml", "1048576", "1 MB", "make it shorter"
                }),
                Arguments.of(
                        "component elsewhere",
                        jar().add("deep/one.dat", "deep/one.dat", new byte[100_000], 0, 2 * MEGABYTE),
                        new String[] {"deep/one.dat", "1 MB", "make it shorter"}),
                Arguments.of("metatype", jar().addBomb("OSGI-INF/metatype/a.xml", 2 * MEGABYTE), new String[] {
                    "OSGI-INF/metatype/a.xml", "1 MB"
                }),
                Arguments.of(
                        "manifest of a Java version",
                        jar().addBomb("META-INF/versions/11/OSGI-INF/MANIFEST.MF", 2 * MEGABYTE),
                        new String[] {"META-INF/versions/11/OSGI-INF/MANIFEST.MF", "1 MB"}),
                Arguments.of("entry of 1 GB", jar().addBomb("a.bin", 1_024 * MEGABYTE), new String[] {
                    "a.bin", "1073741824", "100 times", "store it uncompressed"
                }),
                Arguments.of("class", jar().addBomb("org/Big.class", 900 * MEGABYTE), new String[] {
                    "org/Big.class", "100 times"
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesABombBeforeItIsInflated(String name, ZipWriter bomb, String[] words) throws IOException {
        refused(bomb.to(folder.resolve("bomb.jar")), words);
        assertThat(inflated.get()).as("inflated bytes").isLessThan(1_000);
    }

    @Test
    void refusesTooMuchInAll() throws IOException {
        ZipWriter jar = jar();
        for (int i = 0; i < 129; i++) {
            jar.add("part" + i, "part" + i, new byte[100_000], 0, 2 * MEGABYTE);
        }
        refused(jar.to(folder.resolve("large.jar")), "258 MB", "more than 256 MB", "leave out");
        assertThat(inflated.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, 300_000})
    void refusesTooManyEntries(int count) throws IOException {
        byte[] empty = ZipWriter.deflated(new byte[0], 0);
        ZipWriter jar = jar();
        for (int i = 1; i < count; i++) {
            jar.add("e" + i, "e" + i, empty, 0, 0);
        }
        refused(jar.to(folder.resolve("many.jar")), "more than 10000 entries", "leave out");
        assertThat(inflated.get()).isZero();
    }

    @Test
    void stopsWhereAnEntryIsLargerThanItSays() throws IOException {
        byte[] bomb = ZipWriter.deflated(new byte[0], 20 * MEGABYTE);
        refused(
                jar().add("a.bin", "a.bin", bomb, 0, 1_000).to(folder.resolve("liar.jar")),
                "a.bin",
                "larger than it says");
        assertThat(inflated.get()).isLessThan(20_000);
    }

    @Test
    void refusesAManifestThatIsLargerThanItSays() throws IOException {
        byte[] bomb = ZipWriter.deflated(new byte[0], 20 * MEGABYTE);
        String name = "META-INF/MANIFEST.MF";
        refused(empty().add(name, name, bomb, 0, 1_000).to(folder.resolve("liar.jar")), name, "larger than it says");
        assertThat(inflated.get()).isLessThan(20_000);
    }

    static Stream<Arguments> descriptors() {
        String laughs = "<!DOCTYPE a [<!ENTITY a '" + "ha".repeat(100) + "'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>";
        String external = "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>";
        return Stream.of(
                Arguments.of(laughs, "has a DOCTYPE in"),
                Arguments.of(external, "has a DOCTYPE in"),
                Arguments.of("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", "DOCTYPE"),
                Arguments.of("<a>&b;</a>", "not well-formed XML"),
                Arguments.of("<a>", "not well-formed XML (line 1)"),
                Arguments.of("", "not well-formed XML"),
                Arguments.of("<a>".repeat(100) + "</a>".repeat(100), "nested more than 64 deep"));
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void refusesADescriptorThatCouldHarmItsParser(String xml, String why) throws IOException {
        for (String name : new String[] {"OSGI-INF/a.xml", "OSGI-INF/metatype/a.xml", "deep/one.dat"}) {
            refused(jar().add(name, xml).to(folder.resolve("xml.jar")), name, why);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "a//b", "./a", "a\\..\\b", "C:/a", "a\nb", ""})
    void refusesANameThatLeadsOutOfTheJar(String name) throws IOException {
        refused(jar().add(name, "a").to(folder.resolve("path.jar")), "could be a file outside of the jar", "'..'");
    }

    @Test
    void refusesDuplicates() throws IOException {
        refused(
                jar().add("a/B.class", "1").add("a/B.class", "2").to(folder.resolve("twice.jar")),
                "a/B.class",
                "twice");
        refused(jar().add("a", "1").add("a/", "").to(folder.resolve("twice.jar")), "a/", "twice");
        refused(jar().add("META-INF/MANIFEST.MF", MANIFEST).to(folder.resolve("twice.jar")), "MANIFEST.MF", "twice");
        refused(jar().add("META-INF/manifest.mf", MANIFEST).to(folder.resolve("twice.jar")), "manifest.mf");
        refused(jar().add("meta-inf/a", MANIFEST).to(folder.resolve("twice.jar")), "META-INF");
    }

    @Test
    void refusesWhatReadersOfTheDirectoryAndOfTheStreamSeeDifferently() throws IOException {
        byte[] data = ZipWriter.deflated(new byte[3], 0);
        Path path = folder.resolve("two.jar");
        refused(jar().add("seen", "hidden", data, 0, 3).to(path), "differs from the directory");
        refused(empty().gap(new byte[9]).add("META-INF/MANIFEST.MF", MANIFEST).to(path), "before its first entry");
        refused(jar().gap(new byte[9]).add("a", "a").to(path), "does not end where the next begins");
        refused(jar().add("a", "a").gap(jar().bytes()).to(path), "does not end where the next begins");
        refused(Files.write(path, jar().add("a", "a").bytes(1)), "counts other entries");
        byte[] whole = jar().bytes();
        byte[] tail = new byte[whole.length + 3];
        System.arraycopy(whole, 0, tail, 0, whole.length);
        refused(Files.write(path, tail), "does not end with the end record");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Manifest-Version: 1.0\nA: 1\nA: 2\n",
                "Manifest-Version: 1.0\nA: 1\na: 2\n",
                "Manifest-Version: 1.0\nBundle\n Name: 1\n",
                "Manifest-Version: 1.0\nA: 1\rB: 2\n",
                "Manifest-Version: 1.0\nA:1\n",
                " A: 1\n"
            })
    void refusesAManifestThatJavaAndTheFrameworkReadDifferently(String manifest) throws IOException {
        refused(
                empty().add("META-INF/MANIFEST.MF", manifest).to(folder.resolve("m.jar")),
                "has an invalid manifest META-INF/MANIFEST.MF",
                "build it again with bnd");
    }

    private InspectedJar inspect(ZipWriter jar) throws IOException {
        return inspector.inspect(jar.to(folder.resolve("snake.jar")), "snake.jar", inflated::set);
    }

    private void refused(Path jar, String... words) {
        assertThatThrownBy(() -> inspector.inspect(jar, "snake.jar", inflated::set))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("snake.jar ")
                .hasMessageContainingAll(words);
    }

    private static ZipWriter empty() {
        return new ZipWriter();
    }

    private static ZipWriter jar() {
        return new ZipWriter().add("META-INF/MANIFEST.MF", MANIFEST);
    }
}
