// SPDX-License-Identifier: Apache-2.0
package io.diuna.store.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * File visitor that finds configurations by the names of both generations, whatever stands there: a file, a folder or a
 * link. What cannot be listed is reported and left out.
 */
final class ConfigurationFileVisitor extends SimpleFileVisitor<Path> {

    private static final String PREVIOUS = ConfigurationPaths.ENDING + GenerationFile.PREVIOUS;

    private final Consumer<Path> found;
    private final Consumer<String> warnings;

    /** @param found receives the path of the latest generation, which may be missing */
    ConfigurationFileVisitor(Consumer<Path> found, Consumer<String> warnings) {
        this.found = found;
        this.warnings = warnings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return accept(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        accept(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        warnings.accept("'" + file + "' cannot be read (" + GenerationFile.reason(e)
                + "); configurations in it are not loaded. Check its permissions and restart Diuna");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
        return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
    }

    private boolean accept(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(ConfigurationPaths.ENDING)) {
            found.accept(path);
            return true;
        }
        if (name.endsWith(PREVIOUS)) {
            found.accept(path.resolveSibling(name.substring(0, name.length() - GenerationFile.PREVIOUS.length())));
            return true;
        }
        return false;
    }
}
