// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An animation plugin that a test builds for itself: the Java sources of one folder of {@code src/test/plugins},
 * compiled against the API and packed by bnd, as a plugin author's build would do it.
 *
 * <pre>{@code
 * Path jar = TestPlugin.named("march").version("1.0.7").replacing("STEP = 1", "STEP = 7").jar();
 * }</pre>
 */
public final class TestPlugin {

    /** The name of the folder of compiled classes within a plugin's build folder. */
    static final String CLASSES = "classes";

    private static final Path SOURCES = Path.of("src", "test", "plugins");
    private static final Path BUILT = Path.of("target", "plugins");

    private final String name;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> replacements = new LinkedHashMap<>();

    private TestPlugin(String name) {
        this.name = name;
        symbolicName("io.diuna.test." + name);
        version("1.0.0");
    }

    /**
     * A plugin of version 1.0.0 with the symbolic name {@code io.diuna.test.<name>}.
     *
     * @param name the name of the folder of its sources
     */
    public static TestPlugin named(String name) {
        return new TestPlugin(name);
    }

    /** Sets the bundle's symbolic name. */
    public TestPlugin symbolicName(String symbolicName) {
        return header("Bundle-SymbolicName", symbolicName);
    }

    /** Sets the bundle's version. */
    public TestPlugin version(String version) {
        return header("Bundle-Version", version);
    }

    /** Sets a header or an instruction of bnd. */
    public TestPlugin header(String key, String value) {
        headers.put(key, value);
        return this;
    }

    /** Replaces a piece of the source, which has to be there, before it is compiled. */
    public TestPlugin replacing(String piece, String replacement) {
        replacements.put(piece, replacement);
        return this;
    }

    /**
     * Builds the bundle.
     *
     * @return the absolute path of the jar
     * @throws IllegalStateException if it does not compile, or bnd finds fault with it
     */
    public Path jar() {
        try {
            Files.createDirectories(BUILT);
            Path folder = Files.createTempDirectory(BUILT, name + "-");
            Compiler.compile(sources(), Files.createDirectory(folder.resolve(CLASSES)));
            return Packer.pack(folder, headers, folder.resolve(name + ".jar")).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin " + name + " could not be built", e);
        }
    }

    /** Each file's path under the plugin's folder, and its text. */
    private Map<String, String> sources() throws IOException {
        Path folder = SOURCES.resolve(name);
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : files) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        replacements.forEach((piece, replacement) -> {
            if (sources.values().stream().noneMatch(text -> text.contains(piece))) {
                throw new IllegalArgumentException("No source of " + name + " contains: " + piece);
            }
            sources.replaceAll((file, text) -> text.replace(piece, replacement));
        });
        return sources;
    }
}
