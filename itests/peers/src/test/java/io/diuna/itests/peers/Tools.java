// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that may not be installed. */
final class Tools {

    private static final int LIMIT_SECONDS = 300;

    private Tools() {}

    /** Skips the test, with these words, where something is missing; fails it in continuous integration. */
    static void need(boolean there, String words) {
        if (System.getenv("CI") != null) {
            assertThat(there).as(words).isTrue();
        }
        assumeTrue(there, words);
    }

    /** Whether all of these are on the path. */
    static void need(String... programs) {
        for (String program : programs) {
            boolean found = false;
            for (String folder : System.getenv("PATH").split(":", -1)) {
                found |= Files.isExecutable(Path.of(folder, program));
            }
            need(found, program + " is not installed; the packages that these tests need are listed in .ci/packages");
        }
    }

    /** What a program did. */
    record Outcome(int exit, String output) {}

    /** Runs a program and waits for its end. */
    static Outcome run(Path folder, Path output, List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(
                            output.resolveSibling(output.getFileName() + ".err").toFile())
                    .start();
            try {
                boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
                assertThat(ended).as("the end of " + command).isTrue();
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
