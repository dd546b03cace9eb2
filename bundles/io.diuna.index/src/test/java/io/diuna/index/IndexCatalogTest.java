// SPDX-License-Identifier: Apache-2.0
package io.diuna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.index.install.HostVersions;
import io.diuna.index.jar.TestJar;
import io.diuna.index.publish.IndexFolder;
import io.diuna.index.source.HttpFetcher;
import io.diuna.index.source.IndexSource;
import io.diuna.platform.control.DowngradeException;
import io.diuna.platform.index.IndexedPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class IndexCatalogTest {

    private static final String API = "io.diuna.api.animation";

    @TempDir
    Path folder;

    private final FakePluginAdmin admin = new FakePluginAdmin();
    private Path club;
    private Path other;

    @BeforeEach
    void publish() throws IOException {
        club = Files.createDirectories(folder.resolve("club"));
        other = Files.createDirectories(folder.resolve("other"));
        snake("1.0.0", "[2.0,3)").write(club.resolve("snake-1.0.0.jar"));
        snake("1.2.0", "[2.1,3)").write(club.resolve("snake-1.2.0.jar"));
        snake("2.0.0", "[3.0,4)").write(club.resolve("snake-2.0.0.jar"));
        TestJar.of("org.fire", "1.0.0").with("Bundle-Name", "Campfire").write(club.resolve("fire.jar"));
        Files.write(club.resolve("org.fire.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2});
        new IndexFolder(club).write();
        snake("9.0.0", "[2.0,3)").write(other.resolve("snake.jar"));
        TestJar.of("org.rain", "1.0.0").write(other.resolve("rain.jar"));
        new IndexFolder(other).write();
    }

    private static TestJar snake(String version, String range) {
        return TestJar.of("org.snake", version)
                .with("Bundle-Name", "Worm")
                .with("Import-Package", API + ";version=\"" + range + "\"")
                .component("org.snake.Snake", "<property name=\"diuna.animation.id\" value=\"snake\"/>");
    }

    private IndexCatalog catalog(Path... folders) {
        List<IndexSource> sources = Arrays.stream(folders)
                .map(one -> IndexSource.of(
                        one.toString(),
                        new HttpFetcher(Runnable::run),
                        folder.resolve("copies"),
                        InstantSource.system()))
                .toList();
        return new IndexCatalog(
                sources, new HostVersions(Map.of(API, new Version(2, 2, 0)), 17), admin, folder.resolve("downloads"));
    }

    private IndexedPlugin snakeOf(IndexCatalog catalog) {
        return catalog.search("snake").get(0);
    }

    @Test
    void findsPluginsByAllWordsOfTheText() {
        IndexCatalog catalog = catalog(club, other);
        assertThat(catalog.search("")).extracting(IndexedPlugin::label).containsExactly("Campfire", "org.rain", "Worm");
        assertThat(catalog.search("WORM snake")).hasSize(1);
        assertThat(catalog.search("worm rain")).isEmpty();
        assertThat(catalog.locations())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.problem()).isNull());
    }

    @Test
    void theNewestVersionThatRunsIsOfferedAndOthersSayWhyNot() {
        IndexedPlugin snake = snakeOf(catalog(club));
        assertThat(snake.offered()).isEqualTo("1.2.0");
        assertThat(snake.versions().get(0).reason()).contains("version 3.0.0 or later, below 4.0.0");
        assertThat(snake.versions().get(1).reason()).isNull();
        assertThat(snake.installed()).isNull();
        assertThat(snake.hasUpdate()).isFalse();
    }

    @Test
    void updatesAreThoseOfInstalledPluginsWithALowerVersion() {
        admin.put("org.snake", "1.1.0", false);
        assertThat(snakeOf(catalog(club)).hasUpdate()).isTrue();
        admin.plugins.clear();
        admin.put("org.snake", "1.2.0", false);
        assertThat(snakeOf(catalog(club)).hasUpdate()).isFalse();
        admin.plugins.clear();
        admin.put("org.snake", "1.1.0", true);
        assertThat(snakeOf(catalog(club)).hasUpdate()).as("built in").isFalse();
    }

    /** A later location cannot take a plugin over by a higher version. */
    @Test
    void aPluginIsThatOfTheFirstLocation() {
        assertThat(snakeOf(catalog(club, other)).offered()).isEqualTo("1.2.0");
        assertThat(snakeOf(catalog(other, club)).offered()).isEqualTo("9.0.0");
    }

    @Test
    void installsTheOfferedVersionOrTheNamedOne() throws IOException {
        IndexCatalog catalog = catalog(club);
        catalog.install("org.snake", null);
        assertThat(admin.jars.get(0)).isEqualTo(Files.readAllBytes(club.resolve("snake-1.2.0.jar")));
        admin.put("org.snake", "1.2.0", false);
        catalog.install("org.snake", "1.0.0");
        assertThat(admin.jars.get(1)).isEqualTo(Files.readAllBytes(club.resolve("snake-1.0.0.jar")));
        catalog.install("org.snake", "1");
        assertThat(admin.downgrades).containsExactly(false, true, true);
        assertThat(leftovers()).isEmpty();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("downloads"))) {
            return files.toList();
        }
    }

    @Test
    void whatCannotBeInstalledSaysWhyAndChangesNothing() {
        admin.put("org.snake", "1.5.0", false);
        IndexCatalog catalog = catalog(club);
        assertThatThrownBy(() -> catalog.install("org.snake", null))
                .isInstanceOf(DowngradeException.class)
                .hasMessage("Version 1.5.0 of org.snake is installed, and the index offers 1.2.0; to go back, name that"
                        + " version");
        assertThatThrownBy(() -> catalog.install("org.none", null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("No plugin index has a plugin 'org.none'");
        assertThatThrownBy(() -> catalog.install("org.snake", "7"))
                .hasMessage("There is no version 7 of org.snake in the index; there are 2.0.0, 1.2.0, 1.0.0");
        assertThatThrownBy(() -> catalog.install("org.snake", "2.0.0"))
                .hasMessageStartingWith("Version 2.0.0 of org.snake does not run here. It needs package");
        assertThatThrownBy(() -> catalog().install("org.snake", null))
                .hasMessageStartingWith("There is no plugin index");
        assertThat(admin.jars).isEmpty();
    }

    @Test
    void aFileThatIsGoneOrOfAnotherSizeIsRefused() throws IOException {
        IndexCatalog catalog = catalog(club);
        Path jar = club.resolve("snake-1.2.0.jar");
        byte[] bytes = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> catalog.install("org.snake", null)).isInstanceOf(ConfigurationException.class);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> catalog.install("org.snake", null))
                .isInstanceOf(DiunaException.class)
                .hasMessageContaining("it has more than " + bytes.length + " bytes");
        Files.delete(jar);
        assertThatThrownBy(() -> catalog.install("org.snake", null)).hasMessageContaining("does not exist");
        assertThat(admin.jars).isEmpty();
        assertThat(leftovers()).isEmpty();
    }

    /** A changed byte anywhere in an indexed file, at 1 000 places: nothing of it reaches the installer. */
    @Test
    void aChangedByteIsRefused() throws IOException {
        IndexCatalog catalog = catalog(club);
        Path jar = club.resolve("snake-1.2.0.jar");
        byte[] bytes = Files.readAllBytes(jar);
        SplittableRandom random = new SplittableRandom(12);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) random.nextInt(1, 256);
            Files.write(jar, changed);
            try {
                catalog.install("org.snake", null);
            } catch (ConfigurationException e) {
                assertThat(e)
                        .hasMessageContaining("The file snake-1.2.0.jar of org.snake 1.2.0 in plugin index " + club
                                + " is not the one that the index describes");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1_000);
        assertThat(admin.jars).isEmpty();
        assertThat(leftovers()).isEmpty();
        Files.write(jar, bytes);
        catalog.install("org.snake", null);
        assertThat(admin.jars).hasSize(1);
    }

    @Test
    void aFileOfAnotherPluginIsRefused() throws IOException {
        String index = Files.readString(club.resolve("index.json"));
        Files.writeString(club.resolve("index.json"), index.replace("\"org.fire\"", "\"org.water\""));
        assertThatThrownBy(() -> catalog(club).install("org.water", null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is org.fire 1.0.0; nothing was installed");
        assertThat(admin.jars).isEmpty();
    }

    @Test
    void picturesArePng() throws IOException {
        IndexCatalog catalog = catalog(club);
        assertThat(catalog.preview("org.fire")).isPresent();
        assertThat(catalog.preview("org.snake")).isEmpty();
        assertThat(catalog.preview("org.none")).isEmpty();
        Files.writeString(club.resolve("org.fire.png"), "<svg/>");
        assertThatThrownBy(() -> catalog.preview("org.fire"))
                .isInstanceOf(DiunaException.class)
                .hasMessage("The picture org.fire.png of org.fire is no PNG; ask its author");
    }
}
