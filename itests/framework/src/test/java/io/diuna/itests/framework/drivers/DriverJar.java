// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.drivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The bundles of drivers as they ship. */
final class DriverJar {

    private static final Path SHIPPED = Path.of("..", "..", "features", "target", "artifacts", "io", "diuna");

    private DriverJar() {}

    /** The jar of the driver of this symbolic name. */
    static Path of(String symbolicName) {
        try (Stream<Path> files = Files.walk(SHIPPED.resolve(symbolicName))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("No jar of " + symbolicName + " was shipped", e);
        }
    }
}
