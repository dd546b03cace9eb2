// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.index.TestKeyStore;
import io.diuna.index.format.IndexDocument;
import io.diuna.index.format.IndexReader;
import io.diuna.index.format.PluginEntry;
import io.diuna.index.format.VersionEntry;
import io.diuna.index.jar.TestJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    Path folder;

    private static TestJar snake(String version) {
        return TestJar.of("org.snake", version)
                .with("Import-Package", "io.diuna.api.animation;version=\"[2.2,3)\"")
                .with("Bundle-License", "Apache-2.0;link=\"https://x.example\"")
                .with("Bundle-Vendor", "Jane")
                .with("Bundle-DocURL", "https://snake.example")
                .with("Bundle-Category", "game, retro")
                .component(
                        "org.snake.Snake",
                        "<property name=\"diuna.animation.id\" type=\"String\" value=\"snake\"/>"
                                + "<property name=\"diuna.animation.label\" type=\"String\" value=\"Snake\"/>"
                                + "<property name=\"diuna.animation.description\" value=\"It crawls.\"/>"
                                + "<property name=\"diuna.animation.tags\" type=\"String\">1d\n2d\ngame</property>");
    }

    @Test
    void theIndexIsMadeOfTheJars() throws IOException {
        snake("1.0.0").write(folder.resolve("snake 1.jar"));
        snake("1.10.0").write(folder.resolve("snake-1.10.0.jar"));
        Files.writeString(folder.resolve("org.snake.png"), "png");
        Files.writeString(folder.resolve("snake-sources.jar"), "sources");
        IndexFolder published = new IndexFolder(folder);
        IndexDocument index = published.write();

        assertThat(published.omitted()).containsExactly("snake-sources.jar is no plugin");
        assertThat(IndexReader.read(Files.readAllBytes(folder.resolve("index.json"))))
                .isEqualTo(index);
        PluginEntry snake = index.find("org.snake").orElseThrow();
        assertThat(snake.label()).isEqualTo("Snake");
        assertThat(snake.description()).isEqualTo("It crawls.");
        assertThat(snake.author()).isEqualTo("Jane");
        assertThat(snake.license()).isEqualTo("Apache-2.0");
        assertThat(snake.homepage()).isEqualTo("https://snake.example");
        assertThat(snake.animations()).containsOnlyKeys("snake").containsEntry("snake", "Snake");
        assertThat(snake.tags()).containsExactly("game", "retro", "1d", "2d");
        assertThat(snake.preview()).isEqualTo("org.snake.png");
        assertThat(snake.versions())
                .extracting(VersionEntry::version)
                .extracting(Object::toString)
                .containsExactly("1.10.0", "1.0.0");
        assertThat(snake.versions().get(1).file()).isEqualTo("snake%201.jar");
        assertThat(snake.versions().get(0).api()).containsOnlyKeys("io.diuna.api.animation");
        assertThat(snake.versions().get(0).size()).isEqualTo(Files.size(folder.resolve("snake-1.10.0.jar")));
        assertThat(snake.versions().get(0).signer()).isNull();
    }

    @Test
    void aDescriptorThatCannotBeReadIsLeftOut() {
        TestJar.of("org.x", "1.0.0")
                .entry("OSGI-INF/bad.xml", "<component>")
                .entry("OSGI-INF/entity.xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")
                .entry("OSGI-INF/metatype/x.xml", "<property name=\"diuna.animation.id\" value=\"x\"/>")
                .write(folder.resolve("x.jar"));
        PluginEntry plugin = new IndexFolder(folder).write().plugins().get(0);
        assertThat(plugin.animations()).isEmpty();
        assertThat(plugin.label()).isEqualTo("org.x");
    }

    @Test
    void whatCannotBePublishedLeavesTheIndexAsItWas() throws IOException {
        snake("1.0.0").write(folder.resolve("a.jar"));
        new IndexFolder(folder).write();
        String before = Files.readString(folder.resolve("index.json"));

        Path twin = snake("1.0.0").write(folder.resolve("b.jar"));
        assertRefused("a.jar and b.jar in " + folder + " are the same version of one plugin; delete one of them");
        Files.delete(twin);
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        assertRefused(text + " is not a jar");
        Files.delete(text);
        Path plain = TestJar.withoutName().write(folder.resolve("plain.jar"));
        assertRefused(plain + " names no bundle in its manifest; build it with bnd, or take it out of the folder");
        Files.delete(plain);
        Path odd = TestJar.of("org.x", "1")
                .with("Import-Package", "io.diuna.api;version=\"x\"")
                .write(folder.resolve("odd.jar"));
        assertRefused(odd + " imports io.diuna.api in no valid range: x");
        assertThat(Files.readString(folder.resolve("index.json"))).isEqualTo(before);
        assertThatThrownBy(() -> new IndexFolder(folder.resolve("none")).write())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no folder " + folder.resolve("none"));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> new IndexFolder(folder).write())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void signedJarsNameTheirSigner() throws IOException, InterruptedException, GeneralSecurityException {
        Path plain = snake("1.0.0").write(folder.resolve("plain.tmp"));
        byte[] signed = sign(plain);
        Files.write(folder.resolve("snake.jar"), signed);
        assertThat(new IndexFolder(folder)
                        .write()
                        .plugins()
                        .get(0)
                        .versions()
                        .get(0)
                        .signer())
                .isEqualTo("CN=Jane");
    }

    private byte[] sign(Path jar) throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore store = TestKeyStore.create(folder, "Jane");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            new jdk.security.jarsigner.JarSigner.Builder(
                            (PrivateKey) store.getKey("Jane", TestKeyStore.PASSWORD),
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(Arrays.asList(store.getCertificateChain("Jane"))))
                    .build()
                    .sign(zip, out);
        }
        return out.toByteArray();
    }
}
