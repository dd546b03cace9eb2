// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.inspect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkPackagesTest {

    private static final String SUPPLEMENT = "META-INF/versions/11/OSGI-INF/MANIFEST.MF";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Import-Package: org.osgi.framework.launch | imports the package org.osgi.framework.launch",
                "Import-Package: a.b;version=\"[1,2)\",org.osgi.framework.hooks.bundle | org.osgi.framework.hooks.bundle",
                "Import-Package: a.b;org.osgi.framework.wiring;version=1 | org.osgi.framework.wiring",
                "Import-Package: org.osgi.framework.startlevel;resolution:=optional | org.osgi.framework.startlevel",
                "Import-Package: org.osgi.service.packageadmin | org.osgi.service.packageadmin",
                "Import-Package: org.osgi.service.condpermadmin | org.osgi.service.condpermadmin",
                "Import-Package: org.apache.felix.framework.util | org.apache.felix.framework.util",
                "Import-Package: sun.misc | sun.misc",
                "Import-Package: jdk.internal.misc | jdk.internal.misc",
                "DynamicImport-Package: * | imports, by DynamicImport-Package, *",
                "DynamicImport-Package: a.*,org.osgi.* | org.osgi.*",
                "DynamicImport-Package: org.osgi.framework.* | org.osgi.framework.*",
                "DynamicImport-Package: org.osgi.framework.hooks.service.* | hooks.service.*",
                "Require-Bundle: system.bundle;bundle-version=1 | requires the bundle system.bundle",
                "Require-Bundle: org.apache.felix.framework | requires the bundle org.apache.felix.framework",
                "Require-Capability: osgi.wiring.package;filter:=\"(a=b)\" | requires the capability osgi.wiring.package"
            })
    void refusesPowerOverTheProcess(String header, String why) throws IOException {
        Path jar = jar(header, "");
        for (Path path : new Path[] {jar, jar("", header)}) {
            assertThatThrownBy(() -> inspect(path))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("snake.jar ")
                    .hasMessageContainingAll(why, "gives power over the whole process", "'org.snake=")
                    .hasMessageContaining("to frameworkPackages of io.diuna.plugins");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import-Package: org.osgi.framework;version=\"[1.9,2)\",org.osgi.service.cm,org.osgi.service.component",
                "Import-Package: io.diuna.api.animation;x=\"org.osgi.framework.launch,sun.misc\"",
                "DynamicImport-Package: com.example.*,org.osgi.service.cm",
                "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\""
            })
    void acceptsWhatPluginsNeed(String header) throws IOException {
        Path jar = jar(header, "");
        assertThatCode(() -> inspect(jar)).doesNotThrowAnyException();
    }

    @Test
    void acceptsWhatIsGrantedByName() throws IOException {
        Path jar = jar("Import-Package: sun.misc", "");
        assertThatCode(() -> inspect(jar, "org.snake=sun.misc")).doesNotThrowAnyException();
        assertThatCode(() -> inspect(jar, "org.other", "org.snake")).doesNotThrowAnyException();
        assertThatThrownBy(() -> inspect(jar, "org.other", "org.snake=jdk.internal", "sun.misc"))
                .hasMessageContaining("add 'org.snake=sun.misc' to");
    }

    private Path jar(String header, String supplement) throws IOException {
        String manifest = "Manifest-Version: 1.0\nBundle-SymbolicName: org.snake;singleton:=true\n" + header;
        return new ZipWriter()
                .add("META-INF/MANIFEST.MF", manifest.strip() + "\n\n")
                .add(SUPPLEMENT, "Manifest-Version: 1.0\n" + supplement + "\n")
                .to(folder.resolve(supplement.isEmpty() ? "main.jar" : "supplement.jar"));
    }

    private void inspect(Path jar, String... grants) {
        new JarInspector(folder, () -> Instant.EPOCH, new JarPolicy(false, Set.of(grants))).inspect(jar, "snake.jar");
    }
}
