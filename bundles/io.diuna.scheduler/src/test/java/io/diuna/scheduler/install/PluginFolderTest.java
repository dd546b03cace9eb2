// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    private static final byte[] SNAKE = TestJars.bundle("org.snake", "1.0.0");

    @TempDir
    Path data;

    private PluginFolder folder;

    @BeforeEach
    void open() {
        folder = new PluginFolder(data.resolve("plugins"), TestJars.inspector());
    }

    @Test
    void isCreatedIfThereIsNone() throws IOException {
        assertThat(folder.path()).isDirectory();
        assertEmpty(folder.scan());
    }

    @Test
    void uploadsThatAnEarlierProcessDidNotFinishAreDeleted() throws IOException {
        put(".upload-17.tmp", SNAKE);
        put("snake.tmp", SNAKE);
        new PluginFolder(folder.path(), TestJars.inspector());
        assertThat(folder.path().resolve(".upload-17.tmp")).doesNotExist();
        assertThat(folder.path().resolve("snake.tmp")).exists();
    }

    @Test
    void mayBeElsewhereByASymbolicLink() throws IOException {
        Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
        folder = new PluginFolder(Files.createSymbolicLink(data.resolve("linked"), elsewhere), TestJars.inspector());
        put("snake.jar", SNAKE);
        assertThat(seen().plugins()).containsOnlyKeys("org.snake");
        assertThat(elsewhere).isDirectoryContaining("glob:**snake.jar");
    }

    @Test
    void countsAFileOnceItIsStable() throws IOException {
        put("snake.jar", SNAKE);
        assertEmpty(folder.scan());
        assertThat(folder.scan().plugins()).containsOnlyKeys("org.snake");
        Files.delete(folder.path().resolve("snake.jar"));
        assertEmpty(folder.scan());
    }

    @Test
    void ignoresAFileThatIsStillCopied() throws IOException {
        for (int length = 0; length < SNAKE.length; length += SNAKE.length / 7) {
            put("snake.jar", Arrays.copyOf(SNAKE, length));
            assertEmpty(folder.scan());
        }
        put("snake.jar", SNAKE);
        assertEmpty(folder.scan());
        assertThat(folder.scan().plugins()).containsOnlyKeys("org.snake");
    }

    @Test
    void keepsTheOldPluginWhileANewOneIsCopiedOverIt() throws IOException {
        put("snake.jar", SNAKE);
        PluginFile old = seen().plugins().get("org.snake");
        byte[] young = TestJars.bundle("org.snake", "2.0.0");
        put("snake.jar", Arrays.copyOf(young, young.length / 2));
        assertThat(folder.scan().plugins()).containsValue(old);
        put("snake.jar", young);
        assertThat(folder.scan().plugins()).containsValue(old);
        PluginFile now = folder.scan().plugins().get("org.snake");
        assertThat(now.version()).hasToString("2.0.0");
        assertThat(now.stamp()).isNotEqualTo(old.stamp());
    }

    @Test
    void keepsThePluginWhenItsFileIsOverwrittenWithNonsense() throws IOException {
        put("snake.jar", SNAKE);
        PluginFile good = seen().plugins().get("org.snake");
        put("snake.jar", "nonsense".getBytes(UTF_8));
        folder.scan();
        PluginFolder.Contents contents = folder.scan();
        assertThat(contents.plugins()).containsExactly(Map.entry("org.snake", good));
        assertThat(contents.refused()).containsOnlyKeys("snake.jar");
        assertThat(contents.refused().get("snake.jar")).startsWith("snake.jar is not a jar");
        put("snake.jar", SNAKE);
        assertThat(seen().refused()).isEmpty();
    }

    @Test
    void reportsOfEachFileWhyItIsNotAPlugin() throws IOException {
        put("readme.txt", "Put plugins here.".getBytes(UTF_8));
        put("half.jar", Arrays.copyOf(SNAKE, SNAKE.length / 2));
        put("bare.jar", TestJars.bare());
        put(
                "part.jar",
                TestJars.jar(Map.of(
                        "Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "f", "Fragment-Host", "io.diuna.api")));
        put(
                "exporter.jar",
                TestJars.jar(
                        Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "e", "Export-Package", "org.e")));
        put("good.jar", SNAKE);
        PluginFolder.Contents contents = seen();
        assertThat(contents.plugins()).containsOnlyKeys("org.snake");
        assertThat(contents.refused())
                .containsOnlyKeys("readme.txt", "half.jar", "bare.jar", "part.jar", "exporter.jar")
                .allSatisfy((file, why) -> assertThat(why).startsWith(file + " "));
        assertThat(contents.refused().get("part.jar")).contains("fragment");
    }

    @Test
    void ignoresTemporaryFiles() throws IOException {
        for (String name : new String[] {"snake.jar.part", ".snake.jar", "snake.TMP", "snake.jar~", ".upload-1.tmp"}) {
            put(name, SNAKE);
        }
        Files.createDirectory(folder.path().resolve("old.jar"));
        assertEmpty(seen());
    }

    @Test
    void usesTheHighestVersionOfSeveralFilesOfOnePlugin() throws IOException {
        put("b.jar", TestJars.bundle("org.snake", "1.9.0"));
        put("a.jar", TestJars.bundle("org.snake", "1.10.0"));
        put("c.jar", TestJars.bundle("org.snake", "1.2.0"));
        PluginFolder.Contents contents = seen();
        assertThat(contents.plugins().get("org.snake").fileName()).isEqualTo("a.jar");
        assertThat(contents.refused()).containsOnlyKeys("b.jar", "c.jar");
        assertThat(contents.refused().get("b.jar")).contains("a.jar", "1.10.0");
        Files.delete(folder.path().resolve("a.jar"));
        assertThat(folder.scan().plugins().get("org.snake").fileName()).isEqualTo("b.jar");
    }

    @Test
    void alwaysUsesTheSameOfTwoEqualVersions() throws IOException {
        put("one.jar", SNAKE);
        put("two.jar", SNAKE);
        for (int i = 0; i < 5; i++) {
            assertThat(seen().plugins().get("org.snake").fileName()).isEqualTo("two.jar");
        }
    }

    @Test
    void trustsAFileThatWasMovedThere() throws IOException {
        Path file = put("snake.jar", SNAKE);
        folder.trust(file);
        assertThat(folder.scan().plugins()).containsOnlyKeys("org.snake");
        folder.trust(folder.path().resolve("gone.jar"));
        assertThat(folder.scan().plugins()).containsOnlyKeys("org.snake");
    }

    private Path put(String name, byte[] bytes) throws IOException {
        return TestJars.write(folder.path().resolve(name), bytes);
    }

    private PluginFolder.Contents seen() throws IOException {
        folder.scan();
        return folder.scan();
    }

    private static void assertEmpty(PluginFolder.Contents contents) {
        assertThat(contents.plugins()).isEmpty();
        assertThat(contents.refused()).isEmpty();
    }
}
