// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.classfile.ClassFile;
import aQute.bnd.classfile.ConstantPool;
import aQute.bnd.classfile.ConstantPool.AbstractRefInfo;
import io.diuna.itests.architecture.MemberReference.Kind;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/**
 * Frozen plugins against the API of this build: each class, method and field that they use is there, and they implement all
 * that they must. A change that breaks a plugin in use is named with class and member, also where no frame runs that code.
 */
class FrozenPluginsTest {

    private static final Path API = Repository.ROOT.resolve("bundles/io.diuna.api/target/classes");
    private static final Path FROZEN = Repository.ROOT.resolve("itests/authors/frozen");

    private final Set<String> problems = new TreeSet<>();
    private int references;

    @Test
    void whatFrozenPluginsUseOfTheApiIsThere() throws IOException {
        for (Path version :
                Repository.children(FROZEN, folder -> folder.toFile().isDirectory())) {
            List<Path> jars =
                    Repository.children(version, file -> file.toString().endsWith(".jar"));
            assertThat(jars).as("plugins in " + version).isNotEmpty();
            for (Path jar : jars) {
                check(jar);
            }
        }
        assertThat(references).as("references").isGreaterThan(100);
        assertThat(problems)
                .as("changes that break plugins in use; take them back, or raise the major version of the package")
                .isEmpty();
    }

    @Test
    void aReferenceThatDoesNotResolveIsNamed() {
        ClassLoader loader = FrozenPluginsTest.class.getClassLoader();
        assertThat(new MemberReference("java.lang.Math", "abs", "(D)D", Kind.METHOD).problem(loader))
                .isEmpty();
        assertThat(new MemberReference("java.util.List", "hashCode", "()I", Kind.INTERFACE_METHOD).problem(loader))
                .isEmpty();
        assertThat(new MemberReference("java.lang.Math", "abs", "(D)J", Kind.METHOD).problem(loader))
                .hasValueSatisfying(problem -> assertThat(problem).contains("java.lang.Math", "abs (D)J"));
        assertThat(new MemberReference("java.lang.Math", "TAU", "I", Kind.FIELD).problem(loader))
                .hasValueSatisfying(problem -> assertThat(problem).contains("field TAU"));
        assertThat(new MemberReference("java.lang.Maths", "abs", "(D)D", Kind.METHOD).problem(loader))
                .contains("class java.lang.Maths is missing");
        assertThat(new MemberReference("java.util.List", "size", "()I", Kind.METHOD).problem(loader))
                .contains("java.util.List has become an interface");
    }

    private void check(Path jar) throws IOException {
        URL[] places = {jar.toUri().toURL(), API.toUri().toURL()};
        try (JarFile file = new JarFile(jar.toFile());
                URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            for (JarEntry entry : file.stream()
                    .filter(one -> one.getName().endsWith(".class"))
                    .toList()) {
                try (DataInputStream content = new DataInputStream(file.getInputStream(entry))) {
                    ClassFile type = ClassFile.parseClassFile(content);
                    String name = type.this_class.replace('/', '.');
                    checkReferences(name, type.constant_pool, loader);
                    checkMethods(name, loader);
                }
            }
        }
    }

    private void checkReferences(String type, ConstantPool pool, ClassLoader loader) {
        for (int i = 1; i < pool.size(); i++) {
            if (pool.entry(i) instanceof AbstractRefInfo entry) {
                MemberReference reference = MemberReference.of(pool, entry);
                if (!reference.owner().startsWith("java.") && !reference.owner().startsWith("[")) {
                    references++;
                    reference.problem(loader).ifPresent(problem -> problems.add(type + ": " + problem));
                }
            }
        }
    }

    /** A method that is abstract in a class of a plugin came to the API after the plugin. */
    private void checkMethods(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!Modifier.isAbstract(type.getModifiers())) {
                Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(Method::toString)
                        .forEach(method -> problems.add(name + ": does not implement " + method));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(name + ": " + e);
        }
    }
}
