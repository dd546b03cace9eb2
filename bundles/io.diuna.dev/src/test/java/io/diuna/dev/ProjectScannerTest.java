// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectScannerTest {

    @TempDir
    private Path parent;

    @Test
    void onlyFilesOfThePluginCount() throws IOException {
        ProjectFolder project = new ProjectFolder(parent)
                .withAnimation("1")
                .with("src/main/java/com/example/.Glow.java.swp.java", "")
                .with("src/main/java/com/example/Glow.java~", "")
                .with("src/main/java/com/example/notes.txt", "")
                .with("src/main/java/.hidden/Old.java", "")
                .with("src/test/java/com/example/GlowTest.java", "")
                .with("src/main/resources/font.txt", "")
                .with("target/classes/Glow.class", "")
                .with("lib/noise.jar", "")
                .with("pom.xml", "");
        assertThat(shown(project))
                .containsExactly("lib/noise.jar", "pom.xml", ProjectFolder.SOURCE, "src/main/resources/font.txt");
    }

    private static List<String> shown(ProjectFolder project) {
        return new ProjectScanner(project.layout())
                .scan().keySet().stream().map(project.layout()::shown).toList();
    }

    @Test
    void aFileThatIsReplacedByRenamingCountsAsChanged() throws IOException {
        ProjectFolder project = new ProjectFolder(parent).withAnimation("1");
        ProjectScanner scanner = new ProjectScanner(project.layout());
        Path file = project.folder.resolve(ProjectFolder.SOURCE);
        Map<Path, String> before = scanner.scan();
        Path saved = project.folder.resolve("saved");
        Files.copy(file, saved, StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(scanner.scan()).isNotEqualTo(before).containsOnlyKeys(file);
    }

    @Test
    void aFolderThatGoesAndComesBackIsSeen() throws IOException {
        ProjectFolder project = new ProjectFolder(parent).withAnimation("1");
        ProjectScanner scanner = new ProjectScanner(project.layout());
        Path sources = project.folder.resolve("src/main/java");
        Map<Path, String> before = scanner.scan();
        Path away = project.folder.resolve("away");
        Files.move(sources, away);
        assertThat(scanner.scan()).isEmpty();
        Files.move(away, sources);
        assertThat(scanner.scan()).isEqualTo(before);
    }

    @Test
    void aHugeFolderIsNotReadWhole() throws IOException {
        ProjectFolder project = new ProjectFolder(parent);
        Path folder = Files.createDirectories(project.folder.resolve("src/main/java"));
        for (int i = 0; i <= ProjectScanner.MOST_FILES + 10; i++) {
            Files.createFile(folder.resolve("A" + i + ".java"));
        }
        assertThat(new ProjectScanner(project.layout()).scan()).hasSize(ProjectScanner.MOST_FILES + 1);
        assertThat(project.build().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("holds more than 10000 files"));
    }
}
