// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugin;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources that are held as text, for the Java release of every plugin. */
final class Compiler {

    private static final String RELEASE = "17";

    private Compiler() {}

    /**
     * Compiles against the contract alone.
     *
     * @param sources each file's path and text
     * @param classes the folder that gets the class files
     * @throws IllegalStateException with the compiler's own words if it refuses
     */
    static void compile(Map<String, String> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java has no compiler: run the tests on a JDK");
        }
        List<String> options = List.of(
                "--release", RELEASE, "-proc:none", "-d", classes.toString(), "-classpath", Contract.classPath());
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(source -> (JavaFileObject) new Text(source.getKey(), source.getValue()))
                .toList();
        StringWriter said = new StringWriter();
        if (!compiler.getTask(said, null, null, options, null, files).call()) {
            throw new IllegalStateException("The compiler refused " + sources.keySet() + ":\n" + said);
        }
    }

    /** A source that was never a file. */
    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path.replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
