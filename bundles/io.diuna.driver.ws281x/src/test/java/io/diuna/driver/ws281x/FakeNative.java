// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The native library without hardware, compiled from {@code src/test/c}: one for the tests of this JVM. */
final class FakeNative {

    private static final Path SOURCE = Path.of("src", "test", "c", "libws281x.c");
    static final Path FOLDER = Path.of("target", "fake-ws281x").toAbsolutePath();
    private static final Path LIBRARY = FOLDER.resolve("libws281x.so");
    private static final Path HEADERS = Path.of(System.getProperty("java.home"), "include");
    private static final String PLATFORM_HEADERS = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    private static boolean built;

    private FakeNative() {}

    /** The library, as if it was just switched on; skips the test where there is nothing to compile it with. */
    static synchronized Path fresh() {
        try {
            if (!built) {
                Files.createDirectories(FOLDER);
                build();
                built = true;
            }
            for (String file : List.of("init", "render", "wait", "calls", "wire0", "wire1", "frames")) {
                Files.deleteIfExists(FOLDER.resolve(file));
            }
            return LIBRARY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on a function, {@code init}, {@code render} or {@code wait}, answers this; 0 is success. */
    static void answers(String function, int code) {
        try {
            Files.writeString(FOLDER.resolve(function), String.valueOf(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest frame that a channel has sent, in the order of the wire. */
    static byte[] wire(int channel) {
        try {
            return Files.readAllBytes(FOLDER.resolve("wire" + channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often both channels were sent. */
    static int frames() {
        try {
            return Integer.parseInt(Files.readString(FOLDER.resolve("frames")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was called to open and close, and each misuse that would have crashed a real one. */
    static List<String> calls() {
        try {
            return Files.readAllLines(FOLDER.resolve("calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A library that has nothing that Java could call. */
    static synchronized Path empty() {
        try {
            Files.createDirectories(FOLDER);
            assumeCompiler();
            Path library = FOLDER.resolve("empty.so");
            run("gcc", "-shared", "-x", "c", "-o", library.toString(), "/dev/null");
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assumeCompiler() throws IOException {
        boolean there = Files.exists(HEADERS.resolve("jni.h"))
                && run("gcc", "-E", "-include", "stdlib.h", "-x", "c", "/dev/null");
        String words = "needs gcc, the headers of the C library (libc6-dev) and those of a JDK";
        if (System.getenv("CI") != null) {
            assertThat(there).as(words).isTrue(); // there it is not left out
        }
        assumeTrue(there, words);
    }

    private static void build() throws IOException {
        assumeCompiler();
        boolean compiled = run(
                "gcc",
                "-Wall",
                "-O2",
                "-shared",
                "-fPIC",
                "-DFAKE=\"" + FOLDER + "\"",
                "-I" + HEADERS,
                "-I" + HEADERS.resolve(PLATFORM_HEADERS),
                "-o",
                LIBRARY.toString(),
                SOURCE.toString());
        if (!compiled) {
            throw new IllegalStateException(Files.readString(FOLDER.resolve("gcc.txt")));
        }
    }

    private static boolean run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("gcc.txt").toFile())
                    .start();
        } catch (IOException e) {
            return false; // there is no such program
        }
        try {
            if (process.waitFor(1, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
