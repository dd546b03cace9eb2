// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.runtime.base.CliException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    private static final String JAR = "repo/io/diuna/diuna-animation-archetype/1.2/diuna-animation-archetype-1.2.jar";

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    @TempDir
    Path home;

    @TempDir
    Path parent;

    private NewCommand command() {
        return new NewCommand(home, "1.2", new PrintStream(text, true, StandardCharsets.UTF_8));
    }

    private void archetype(Map<String, String> files) throws IOException {
        jar(JAR, files);
    }

    private void jar(String path, Map<String, String> files) throws IOException {
        Path jar = home.resolve(path);
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void createsAProjectFromTheArchetype() throws IOException {
        archetype(Map.of(
                "META-INF/maven/archetype-metadata.xml", "<x/>",
                "archetype-resources/pom.xml",
                        "${groupId} ${artifactId} ${version} ${diunaHome} ${diunaVersion} ${other}",
                "archetype-resources/src/main/java/__className__.java", "package ${package}; class ${className} {}",
                "archetype-resources/src/test/golden/line.png", "${className}"));
        command().execute("com.example.spark", parent);
        Path folder = parent.resolve("com.example.spark");
        assertThat(folder.resolve("pom.xml"))
                .hasContent("com.example com.example.spark 1.0.0 " + home + " 1.2 ${other}");
        assertThat(folder.resolve("src/main/java/com/example/spark/Spark.java"))
                .hasContent("package com.example.spark; class Spark {}");
        assertThat(folder.resolve("src/test/golden/line.png")).hasContent("${className}");
        assertThat(folder.resolve("META-INF")).doesNotExist();
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("cd com.example.spark && mvn -q verify");
    }

    /** Regression: the guide's first plugin had the id of an animation of Diuna, and was never seen. */
    @Test
    void anAnimationHasAnIdOfItsOwn() throws IOException {
        archetype(Map.of("archetype-resources/id", "${animationId} ${className}"));
        jar(
                "repo/io/diuna/io.diuna.animation.sparkle/1.2/io.diuna.animation.sparkle-1.2.jar",
                Map.of("OSGI-INF/a.xml", "<property name=\"diuna.animation.id\" type=\"String\" value=\"twinkle\"/>"));
        command().execute("com.example.spark", parent);
        assertThat(parent.resolve("com.example.spark/id")).hasContent("spark Spark");
        command().execute("com.example.twinkle", parent);
        assertThat(parent.resolve("com.example.twinkle/id")).hasContent("com-example-twinkle Twinkle");
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("the id com-example-twinkle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "spark", "com.Example.spark", "com..spark", "com.example.", "com.new.spark", "../x", "com.1x"
            })
    void refusesAnInvalidName(String name) throws IOException {
        archetype(Map.of());
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> command().execute(name, parent))
                .withMessageContaining("'" + name + "'")
                .withMessageContaining("com.example.glimmer");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void refusesANameOfOurs() {
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> command().execute("io.diuna.spark", parent))
                .withMessageContaining("io.diuna.");
    }

    @Test
    void refusesAFolderThatExistsAndADistributionWithoutArchetype() throws IOException {
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> command().execute("com.example.spark", parent))
                .withMessageContaining("incomplete");
        assertThat(parent).isEmptyDirectory();
        archetype(Map.of());
        Files.createDirectory(parent.resolve("com.example.spark"));
        assertThatExceptionOfType(CliException.class)
                .isThrownBy(() -> command().execute("com.example.spark", parent))
                .withMessageContaining("exists already");
    }
}
