// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a JVM with a fake spidev, preloaded over libc. */
final class Shim {

    /** Environment variable with the folder of the fake. */
    static final String ROOT = "FAKE_SPI_ROOT";

    private static final Path SOURCE = Path.of(System.getProperty("basedir", ""))
            .resolve("src/test/c/spidev.c")
            .toAbsolutePath();
    private static final String[] COMPILERS = {"gcc", "clang", "cc"};
    private static final int LIMIT_SECONDS = 180;

    private final Path folder;
    private final Path library;

    /** Compiles the fake. Without a compiler the tests are skipped; in continuous integration they fail. */
    Shim(Path folder) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "spidev can be faked on Linux only; tests skipped");
        this.folder = folder;
        library = folder.resolve("spidev.so");
        boolean compiled = false;
        for (int i = 0; i < COMPILERS.length && !compiled; i++) {
            compiled =
                    runs(COMPILERS[i], "-O1", "-shared", "-fPIC", "-o", library.toString(), SOURCE.toString(), "-ldl");
        }
        String message = "No C compiler (gcc, clang or cc) could build " + SOURCE + ": tests on a fake spidev skipped";
        if (System.getenv("CI") != null) {
            assertThat(compiled).as(message).isTrue();
        }
        assumeTrue(compiled, message);
    }

    /** Runs the tests of these classes in the JVM and returns the result lines of {@link ShimMain}. */
    List<String> run(Class<?>... tests) throws IOException, InterruptedException {
        Path results = folder.resolve("results");
        Path root = Files.createDirectories(folder.resolve("root"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ShimMain.class.getName(),
                results.toString()));
        Stream.of(tests).map(Class::getName).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put(ROOT, root.toString());
        String output = output(builder);
        if (!Files.exists(results)) {
            throw new IllegalStateException("The JVM with a fake spidev wrote no results:\n" + output);
        }
        return Files.readAllLines(results);
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            output(new ProcessBuilder(command));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Path log = folder.resolve("output");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(builder.command() + ":\n" + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(log);
    }
}
