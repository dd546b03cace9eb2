// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Compiler of a project's sources, all at once and in memory. For one thread. */
final class SourceCompiler {

    private static final List<String> OPTIONS =
            List.of("--release", "17", "-encoding", "UTF-8", "-proc:none", "-g", "-nowarn", "-Xlint:none");

    private final JavaCompiler compiler;
    private final ProjectLayout layout;

    /** @param compiler the JDK's compiler */
    SourceCompiler(JavaCompiler compiler, ProjectLayout layout) {
        this.compiler = compiler;
        this.layout = layout;
    }

    /**
     * Compiles for Java 17. A compiler that fails by itself is a problem of the sources as well.
     *
     * @param sources Java files
     * @param classPath jars
     */
    Compilation compile(List<Path> sources, List<Path> classPath) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, UTF_8);
                ClassFileOutput output = new ClassFileOutput(files)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(),
                            output,
                            diagnostics,
                            OPTIONS,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return compiled
                    ? new Compilation(output.classes(), List.of())
                    : new Compilation(Map.of(), problems(diagnostics.getDiagnostics()));
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            return new Compilation(Map.of(), List.of(SourceProblem.of("The compiler has failed: " + e)));
        }
    }

    private List<SourceProblem> problems(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<SourceProblem> problems = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                problems.add(new SourceProblem(
                        file(diagnostic.getSource()),
                        Math.max(0, diagnostic.getLineNumber()),
                        Math.max(0, diagnostic.getColumnNumber()),
                        diagnostic.getMessage(Locale.ENGLISH)));
            }
        }
        return problems.isEmpty() ? List.of(SourceProblem.of("The compiler has failed and names no error")) : problems;
    }

    private String file(@Nullable JavaFileObject source) {
        URI uri = source == null ? null : source.toUri();
        return uri == null || !"file".equals(uri.getScheme()) ? "" : layout.shown(Path.of(uri));
    }
}
