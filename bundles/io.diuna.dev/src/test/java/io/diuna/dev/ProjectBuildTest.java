// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectBuildTest {

    @TempDir
    private Path parent;

    private ProjectFolder project;

    @BeforeEach
    void createProject() throws IOException {
        project = new ProjectFolder(parent).withAnimation("0xFF0000");
    }

    private static BuiltPlugin plugin(BuildResult result) {
        assertThat(result.problems()).isEmpty();
        BuiltPlugin plugin = result.plugin();
        if (plugin == null) {
            throw new AssertionError("no plugin");
        }
        return plugin;
    }

    private static Map<String, String> headers(BuiltPlugin plugin) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        try (JarInputStream jar = new JarInputStream(plugin.content())) {
            jar.getManifest()
                    .getMainAttributes()
                    .forEach((key, value) -> headers.put(key.toString(), value.toString()));
        }
        return headers;
    }

    private static Map<String, String> entries(BuiltPlugin plugin) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (JarInputStream jar = new JarInputStream(plugin.content())) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                entries.put(entry.getName(), new String(jar.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    @Test
    void aSourceBecomesABundleWithItsComponent() throws IOException {
        BuiltPlugin plugin = plugin(project.build());
        assertThat(plugin.symbolicName()).isEqualTo("glow");
        assertThat(headers(plugin))
                .containsEntry("Bundle-SymbolicName", "glow")
                .containsEntry("Bundle-Version", "1.0.0")
                .containsEntry("Service-Component", "OSGI-INF/com.example.Glow.xml")
                .doesNotContainKey("Export-Package");
        assertThat(headers(plugin).get("Import-Package")).contains("io.diuna.api.animation;version=\"[2.");
        assertThat(entries(plugin)).containsKeys("com/example/Glow.class", "OSGI-INF/com.example.Glow.xml");
        assertThat(project.folder.resolve("target")).doesNotExist();
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        BuiltPlugin first = plugin(project.build());
        project.withAnimation("0xFF0000");
        assertThat(plugin(project.build()).isSameAs(first)).isTrue();
        project.withAnimation("0x00FF00");
        assertThat(plugin(project.build()).isSameAs(first)).isFalse();
    }

    @Test
    void anErrorHasItsPlace() throws IOException {
        project.withAnimation("0xFF0000 +");
        BuildResult result = project.build();
        assertThat(result.plugin()).isNull();
        assertThat(result.problems())
                .containsExactly(new SourceProblem(ProjectFolder.SOURCE, 8, 46, "illegal start of expression"));
        assertThat(result.problems().get(0)).hasToString(ProjectFolder.SOURCE + ":8:46: illegal start of expression");
    }

    @Test
    void laterJavaThanThePlatformsIsRefused() throws IOException {
        project.withAnimation("java.util.List.of(0xFF0000).getFirst()");
        assertThat(project.build().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("getFirst"));
    }

    @Test
    void pomAndBndFileNameTheBundle() throws IOException {
        project.with("pom.xml", """
                <project>
                  <artifactId>com.example.glow</artifactId><version>2.1-SNAPSHOT</version>
                  <properties><vendor>Jane</vendor></properties>
                  <build><plugins><plugin><artifactId>bnd-maven-plugin</artifactId><configuration>
                    <bnd><![CDATA[
                Bundle-Vendor: ${vendor}
                Bundle-Description: from the pom
                ]]></bnd></configuration></plugin></plugins></build>
                </project>
                """).with("bnd.bnd", "Bundle-Description: of ${project.artifactId}\n");
        assertThat(headers(plugin(project.build())))
                .containsEntry("Bundle-SymbolicName", "com.example.glow")
                .containsEntry("Bundle-Version", "2.1.0.SNAPSHOT")
                .containsEntry("Bundle-Vendor", "Jane")
                .containsEntry("Bundle-Description", "of com.example.glow");
    }

    @Test
    void aHalfSavedPomIsAProblemWithItsLine() throws IOException {
        project.with("pom.xml", "<project>\n  <artifactId>com");
        assertThat(project.build().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("pom.xml cannot be read: line 2: "));
    }

    @Test
    void resourcesGoIntoTheBundle() throws IOException {
        project.with("src/main/resources/com/example/font.txt", "A");
        assertThat(entries(plugin(project.build()))).containsEntry("com/example/font.txt", "A");
    }

    @Test
    void usedPackagesOfLibrariesAreEmbedded() throws IOException {
        library("noise", "package org.noise; public class Noise { public static int at(int x) { return x; } }");
        library("other", "package org.other; public class Other {}");
        project.withAnimation("org.noise.Noise.at(7)");
        assertThat(entries(plugin(project.build())))
                .containsKey("org/noise/Noise.class")
                .doesNotContainKey("org/other/Other.class");
    }

    /** Puts a library into {@code lib}: built like a project. */
    private void library(String name, String source) throws IOException {
        ProjectFolder library = new ProjectFolder(parent.resolve(name))
                .with(
                        "src/org/" + name + "/" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".java",
                        source);
        Files.createDirectories(project.folder.resolve("lib"));
        Files.copy(plugin(library.build()).content(), project.folder.resolve("lib/" + name + ".jar"));
    }

    @Test
    void aFolderOfClassesNeedsNoCompiler() throws IOException {
        Path classes = parent.resolve("classes");
        for (Map.Entry<String, byte[]> file : new SourceCompiler(ToolProvider.getSystemJavaCompiler(), project.layout())
                .compile(List.of(project.folder.resolve(ProjectFolder.SOURCE)), ProjectFolder.api())
                .classes()
                .entrySet()) {
            Files.createDirectories(classes.resolve(file.getKey()).getParent());
            Files.write(classes.resolve(file.getKey()), file.getValue());
        }
        ProjectLayout layout = ProjectLayout.of(project.folder, classes);
        BuildResult result = new ProjectBuild(layout, ProjectFolder.api(), null)
                .build(new ProjectScanner(layout).scan().keySet());
        assertThat(entries(plugin(result))).containsKeys("com/example/Glow.class", "OSGI-INF/com.example.Glow.xml");
    }

    @Test
    void sourcesWithoutACompilerSayWhatToInstall() {
        ProjectLayout layout = project.layout();
        assertThat(new ProjectBuild(layout, ProjectFolder.api(), null)
                        .build(new ProjectScanner(layout).scan().keySet())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("Install a JDK"));
    }

    @Test
    void anEmptyProjectAndAVanishedFileAreProblems() throws IOException {
        Path file = project.folder.resolve(ProjectFolder.SOURCE);
        Files.delete(file);
        assertThat(project.build().problems()).containsExactly(SourceProblem.of("src/main/java holds no Java source"));
        ProjectLayout layout = project.layout();
        assertThat(new ProjectBuild(layout, ProjectFolder.api(), ToolProvider.getSystemJavaCompiler())
                        .build(List.of(file))
                        .problems())
                .isNotEmpty();
    }
}
