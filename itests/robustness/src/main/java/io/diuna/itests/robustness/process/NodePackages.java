// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Scripts of Node.js in {@code src/test/node} of a module, with their packages from npm. */
public final class NodePackages {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final String LOCK = "package-lock.json";

    private NodePackages() {}

    /**
     * Copies the scripts and installs what their lock file names. Without Node.js, npm or a network the test is skipped.
     *
     * @return the folder of the scripts
     */
    public static Path install() throws IOException, InterruptedException {
        Programs.need("node", "npm");
        boolean isInstalled = Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))
                && Files.exists(FOLDER.resolve(LOCK))
                && Files.mismatch(SOURCES.resolve(LOCK), FOLDER.resolve(LOCK)) < 0;
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!isInstalled) {
            File log = FOLDER.resolve("npm.log").toFile();
            int code = new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start()
                    .waitFor();
            Programs.need(code == 0, "npm ci failed, which needs a network; see " + log.getAbsolutePath());
        }
        return FOLDER;
    }
}
