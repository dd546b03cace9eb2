// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** A built plugin is what a plugin author's own build would make. */
class BuiltPluginIT {

    @Test
    void theJarIsABundleWithAComponentThatImportsTheApiAndExportsNothing() throws IOException {
        Path jar = TestPlugin.named("march").version("1.0.7").jar();

        try (JarFile bundle = new JarFile(jar.toFile())) {
            Attributes headers = bundle.getManifest().getMainAttributes();
            assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("io.diuna.test.march");
            assertThat(headers.getValue("Bundle-Version")).isEqualTo("1.0.7");
            assertThat(headers.getValue("Import-Package"))
                    .containsPattern("io\\.diuna\\.api\\.animation;version=\"\\[2\\.\\d+,3\\)\"");
            assertThat(headers.getValue("Export-Package")).isNull();
            String component = headers.getValue("Service-Component");
            String xml = new String(
                    bundle.getInputStream(bundle.getJarEntry(component)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml).contains("io.diuna.api.animation.Animation", "diuna.animation.id", "\"march\"");
        }
    }

    @Test
    void headersCanBeSetAnew() throws IOException {
        Path jar = TestPlugin.named("march")
                .symbolicName("org.example.march")
                .header("Import-Package", "io.diuna.api.animation;version=\"[3.0,4)\"")
                .jar();

        try (JarFile bundle = new JarFile(jar.toFile())) {
            Attributes headers = bundle.getManifest().getMainAttributes();
            assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("org.example.march");
            assertThat(headers.getValue("Import-Package")).contains("version=\"[3.0,4)\"");
        }
    }

    @Test
    void aReplacementHasToHitAndTheSourceHasToCompile() {
        assertThatThrownBy(() ->
                        TestPlugin.named("march").replacing("no such piece", "").jar())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such piece");
        assertThatThrownBy(() -> TestPlugin.named("march")
                        .replacing("VERSION = 1", "VERSION = one")
                        .jar())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("March.java")
                .hasMessageContaining("one");
    }
}
