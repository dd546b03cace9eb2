// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine that may not be installed. */
public final class Programs {

    private static final int LIMIT_SECONDS = 10;

    private Programs() {}

    /** Skips the test unless all of these are on the path; in continuous integration it fails. */
    public static void need(String... names) {
        for (String name : names) {
            need(
                    find(name).isPresent(),
                    name + " is not installed; the packages that these tests need are listed in .ci/packages");
        }
    }

    /** Skips the test, with these words, where something is missing; in continuous integration it fails. */
    public static void need(boolean there, String words) {
        if (System.getenv("CI") != null) {
            assertTrue(there, words);
        }
        assumeTrue(there, words);
    }

    /** Runs a program; false if it is not there, takes longer than 10 s, or ends with another exit code than 0. */
    public static boolean isSuccessful(String... words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the file of a program on the path; administrators' programs count, too. */
    public static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return Stream.of(((path == null ? "" : path) + File.pathSeparator + "/usr/sbin").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
