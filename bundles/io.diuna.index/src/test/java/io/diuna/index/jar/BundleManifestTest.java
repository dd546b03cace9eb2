// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class BundleManifestTest {

    @TempDir
    Path folder;

    private BundleManifest read(TestJar jar) throws IOException {
        return BundleManifest.read(jar.write(folder.resolve("x.jar")));
    }

    @Test
    void tellsWhatAPluginNeeds() throws IOException {
        BundleManifest manifest = read(TestJar.of("org.snake;singleton:=true", "1.2.0")
                .with(
                        "Import-Package",
                        "io.diuna.api.animation;version=\"[2.2,3)\",io.diuna.api.color,"
                                + "io.diuna.api.signal;version=\"2.0\";resolution:=optional,"
                                + "io.diuna.apiary;version=\"1.0\",org.osgi.framework")
                .with(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(osgi.extender=osgi.component)\","
                                + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"")
                .with("Bundle-Name", "%name"));
        assertThat(manifest.symbolicName()).isEqualTo("org.snake");
        assertThat(manifest.version()).isEqualTo(new Version(1, 2, 0));
        assertThat(manifest.api())
                .containsOnlyKeys("io.diuna.api.animation", "io.diuna.api.color")
                .containsEntry("io.diuna.api.animation", VersionRange.valueOf("[2.2,3)"))
                .containsEntry("io.diuna.api.color", VersionRange.valueOf("0"));
        assertThat(manifest.java()).isEqualTo(21);
        assertThat(manifest.text("Bundle-Name")).isEmpty();
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        assertThatThrownBy(() -> read(TestJar.withoutName())).hasMessage("names no bundle in its manifest");
        assertThatThrownBy(() -> read(TestJar.of("org.snake", "one"))).hasMessageStartingWith("has no valid Bundle-V");
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        assertThatThrownBy(() -> BundleManifest.read(text)).hasMessageStartingWith("is not a jar");
    }
}
