// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.runtime.base.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevProjectTest {

    @TempDir
    Path folder;

    private DevProject project() {
        return DevProject.of(folder.toString(), null);
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    @Test
    void sourcesAreCompiledWhateverElseThereIs() throws IOException {
        file("src/main/java/com/example/Glow.java");
        file("target/classes/com/example/Glow.class");
        assertThat(project()).isEqualTo(new DevProject(folder, null));
        project().check();
    }

    @Test
    void sourcesMayLieRightInTheSourceFolder() throws IOException {
        file("src/com/example/Glow.java");
        project().check();
        assertThat(project().classes()).isNull();
    }

    @Test
    void withoutJavaSourcesTheClassesOfABuildAreTaken() throws IOException {
        file("src/main/kotlin/Glow.kt");
        file("src/test/java/GlowTest.java");
        file("build/classes/kotlin/main/Glow.class");
        assertThat(project().classes()).isEqualTo(folder.resolve("build/classes/kotlin/main"));
        assertThat(project().data()).isEqualTo(folder.resolve("target/diuna"));
        project().check();
    }

    @Test
    void aFolderOfClassesKeepsItsDataBesideIt() throws IOException {
        file("com/example/Glow.class");
        assertThat(project().classes()).isEqualTo(folder);
        assertThat(project().data()).isEqualTo(folder.resolveSibling("diuna"));
    }

    @Test
    void whatIsNoProjectIsRefusedWithWhatToDo() throws IOException {
        assertThatThrownBy(project()::check)
                .isInstanceOf(CliException.class)
                .hasMessageContaining("src/main/java")
                .hasMessageContaining("--classes");
        assertThatThrownBy(DevProject.of(file("a.txt").toString(), null)::check)
                .isInstanceOf(CliException.class)
                .hasMessageContaining("is no folder");
    }
}
