// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.jspecify.annotations.Nullable;

/** Build of a project: from its files to the jar of a plugin, in memory. For one thread. */
final class ProjectBuild {

    private final ProjectLayout layout;
    private final List<Path> api;
    private final @Nullable SourceCompiler compiler;
    private final BundleInstructions instructions;
    private final BundleBuilder builder;

    /**
     * @param api jars of the API and what it needs to compile
     * @param compiler the JDK's compiler; null if this Java has none, which is enough for a folder of classes
     */
    ProjectBuild(ProjectLayout layout, List<Path> api, @Nullable JavaCompiler compiler) {
        this.layout = layout;
        this.api = List.copyOf(api);
        this.compiler = compiler == null ? null : new SourceCompiler(compiler, layout);
        instructions = new BundleInstructions(layout);
        builder = new BundleBuilder(layout.folder());
    }

    /** Builds the plugin of these files. */
    BuildResult build(Collection<Path> files) {
        if (files.size() > ProjectScanner.MOST_FILES) {
            return BuildResult.failed(List.of(SourceProblem.of(layout.folder() + " holds more than "
                    + ProjectScanner.MOST_FILES + " files; name the folder of a plugin project")));
        }
        try {
            List<Path> libraries = layout.libraries();
            List<Path> classPath =
                    Stream.concat(api.stream(), libraries.stream()).toList();
            Map<String, byte[]> content = new HashMap<>();
            if (layout.classes() == null) {
                Compilation compilation = compile(sources(files), classPath);
                if (!compilation.problems().isEmpty()) {
                    return BuildResult.failed(compilation.problems());
                }
                content.putAll(compilation.classes());
                read(layout.resources(), files, content);
            } else {
                read(layout.classes(), files, content);
            }
            Properties all = instructions.read(libraries);
            return content.isEmpty() ? empty() : builder.build(content, classPath, all);
        } catch (FileSystemException e) { // a file that has just been deleted, for one: the next scan sees it
            return BuildResult.failed(List.of(SourceProblem.of(e.getFile() + " cannot be read: "
                    + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason()))));
        } catch (IOException e) {
            return BuildResult.failed(List.of(SourceProblem.of(String.valueOf(e.getMessage()))));
        }
    }

    private List<Path> sources(Collection<Path> files) {
        return files.stream().filter(file -> file.startsWith(layout.sources())).toList();
    }

    private Compilation compile(List<Path> sources, List<Path> classPath) {
        if (compiler == null) {
            return new Compilation(
                    Map.of(),
                    List.of(SourceProblem.of(
                            "This Java has no compiler. Install a JDK from 17 on, or name it with DIUNA_JAVA")));
        }
        return sources.isEmpty() ? new Compilation(Map.of(), List.of()) : compiler.compile(sources, classPath);
    }

    private static void read(Path root, Collection<Path> files, Map<String, byte[]> content) throws IOException {
        for (Path file : files) {
            if (file.startsWith(root)) {
                content.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private BuildResult empty() {
        return BuildResult.failed(List.of(SourceProblem.of(
                layout.shown(layout.code()) + " holds no " + (layout.classes() == null ? "Java source" : "class"))));
    }
}
