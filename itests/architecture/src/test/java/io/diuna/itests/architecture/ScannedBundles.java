// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The classes of all bundles, those of tests left out. */
final class ScannedBundles {

    private static final List<String> NAMES = Repository.bundles().stream()
            .map(bundle -> bundle.getFileName().toString())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final JavaClasses ALL = new ClassFileImporter().importPaths(Repository.compiled());

    private ScannedBundles() {}

    /** All of them. */
    static JavaClasses all() {
        return ALL;
    }

    /** The bundle that a class says to belong to: the longest name of a bundle that its package starts with. */
    static Optional<String> byPackage(JavaClass type) {
        return NAMES.stream()
                .filter(name -> (type.getPackageName() + ".").startsWith(name + "."))
                .findFirst();
    }

    /** The bundle in whose folder a class was compiled. */
    static String byFolder(JavaClass type) {
        Path file = Path.of(type.getSource().orElseThrow().getUri());
        return Repository.ROOT.resolve("bundles").relativize(file).getName(0).toString();
    }
}
