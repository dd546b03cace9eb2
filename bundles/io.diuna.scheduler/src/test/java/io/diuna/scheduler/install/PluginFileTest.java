// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.file.StableFolderScan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class PluginFileTest {

    @TempDir
    Path folder;

    @Test
    void readsNameVersionAndStamp() throws IOException {
        Path path =
                TestJars.write(folder.resolve("any.jar"), TestJars.bundle("org.snake; singleton:=true", "1.2.3.now"));
        PluginFile file = PluginFile.read(path, "any.jar", TestJars.inspector());
        assertThat(file.symbolicName()).isEqualTo("org.snake");
        assertThat(file.version()).isEqualTo(new Version(1, 2, 3, "now"));
        assertThat(file.fileName()).isEqualTo("any.jar");
        assertThat(file.stamp()).isEqualTo(StableFolderScan.stamp(path));
    }

    @Test
    void acceptsABundleWithoutAVersion() throws IOException {
        byte[] jar = TestJars.jar(Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.snake"));
        assertThat(read(jar).version()).isEqualTo(Version.emptyVersion);
    }

    static Stream<Arguments> none() {
        byte[] bundle = TestJars.bundle("org.snake", "1.0.0");
        return Stream.of(
                Arguments.of(new byte[0], "is not a jar, or an incomplete one"),
                Arguments.of("Dear plugin,\nplay!\n".getBytes(UTF_8), "is not a jar"),
                Arguments.of(Arrays.copyOf(bundle, bundle.length / 2), "an incomplete one"),
                Arguments.of(Arrays.copyOf(bundle, bundle.length - 1), "an incomplete one"),
                Arguments.of(TestJars.bare(), "has no manifest"),
                Arguments.of(TestJars.jar(Map.of("Main-Class", "org.Snake")), "has no Bundle-SymbolicName"),
                Arguments.of(TestJars.jar(Map.of("Bundle-SymbolicName", "old.one")), "has no Bundle-SymbolicName"),
                Arguments.of(with("Fragment-Host", "io.diuna.api"), "is a fragment"),
                Arguments.of(with("Export-Package", "org.snake.api"), "exports packages"),
                Arguments.of(with("Bundle-Version", "one"), "has an invalid version"));
    }

    @ParameterizedTest
    @MethodSource("none")
    void reportsWhyAFileIsNotAPlugin(byte[] bytes, String why) {
        assertRefused(bytes, why);
    }

    @Test
    void refusesANameThatNoFileCouldHave() {
        assertRefused(with("Bundle-SymbolicName", "a.".repeat(100_000) + "a"), "more than 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/snake", "/snake", "a/b", ".snake", "sna ke", "a..b", ";x", "snake.", "%"})
    void refusesANameThatCouldLeadOutOfTheFolder(String name) {
        assertRefused(with("Bundle-SymbolicName", name), "symbolic name");
    }

    @Test
    void isReadOrRefusedWhicheverByteIsWrongOrMissing() throws IOException {
        byte[] bundle = TestJars.bundle("org.snake", "1.0.0");
        for (int i = 0; i < bundle.length; i++) {
            for (int mask : new int[] {0x01, 0x80, 0xFF}) {
                byte[] wrong = bundle.clone();
                wrong[i] ^= (byte) mask;
                readOrRefuse(wrong);
            }
            readOrRefuse(Arrays.copyOf(bundle, i));
        }
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        try {
            assertThat(read(bytes).symbolicName()).isNotEmpty();
        } catch (ConfigurationException e) {
            assertThat(e).hasMessageStartingWith("The upload ");
        }
    }

    private void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The upload ")
                .hasMessageContaining(why);
    }

    private PluginFile read(byte[] bytes) throws IOException {
        return PluginFile.read(TestJars.write(folder.resolve("file.jar"), bytes), "The upload", TestJars.inspector());
    }

    private static byte[] with(String header, String value) {
        Map<String, String> headers = new HashMap<>(
                Map.of("Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "org.snake", "Bundle-Version", "1.0.0"));
        headers.put(header, value);
        return TestJars.jar(headers);
    }
}
