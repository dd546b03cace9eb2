// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where things are. The working folder is the one of this module. */
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .normalize()
            .resolve("../..")
            .normalize();

    private Repository() {}

    /** The folders of the bundles. */
    static List<Path> bundles() {
        return children(ROOT.resolve("bundles"), folder -> Files.exists(folder.resolve("pom.xml")));
    }

    /** The compiled classes of those bundles that have any. */
    static List<Path> compiled() {
        return bundles().stream()
                .map(bundle -> bundle.resolve("target").resolve("classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Every Java source file, built ones and the projects of authors left out. */
    static List<Path> sources() {
        return files("java");
    }

    /** Every file that ends so, built ones left out. */
    static List<Path> files(String extension) {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            return tree.filter(file -> file.toString().endsWith("." + extension))
                    .filter(file -> isSource(ROOT.relativize(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The children of a folder that pass, in order. */
    static List<Path> children(Path folder, Predicate<Path> filter) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(filter).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path relative) {
        for (Path name : relative) {
            if (name.toString().equals("target")
                    || name.toString().equals("node_modules")
                    || name.toString().equals("archetype-resources")
                    || name.toString().equals("authors")) {
                return false;
            }
        }
        return true;
    }
}
