// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import io.diuna.api.animation.Animation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Project of a test: a folder with the sources of an animation. */
final class ProjectFolder {

    static final String SOURCE = "src/main/java/com/example/Glow.java";

    final Path folder;

    ProjectFolder(Path parent) throws IOException {
        folder = Files.createDirectories(parent.resolve("glow"));
    }

    /** Writes the animation, which fills its zone with a colour. */
    ProjectFolder withAnimation(String color) throws IOException {
        return with(SOURCE, """
                package com.example;
                import io.diuna.api.animation.*;
                import org.osgi.service.component.annotations.Component;
                @Component
                @AnimationInfo(id = "glow", label = "Glow")
                public final class Glow implements Animation {
                    @Override public Renderer renderer(Stage stage) {
                        return frame -> frame.fill(%s);
                    }
                }
                """.formatted(color));
    }

    ProjectFolder with(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ProjectLayout layout() {
        return ProjectLayout.of(folder, null);
    }

    BuildResult build() {
        return build(layout());
    }

    BuildResult build(ProjectLayout layout) {
        return new ProjectBuild(layout, api(), ToolProvider.getSystemJavaCompiler())
                .build(new ProjectScanner(layout).scan().keySet());
    }

    /** Returns the jars that plugins are compiled against. */
    static List<Path> api() {
        return Stream.of(Animation.class, Component.class, Nullable.class)
                .map(ProjectFolder::jarOf)
                .toList();
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
