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

/** Fake native library, compiled from {@code src/test/c} once for the tests of this JVM. */
final class FakeNative {

    private static final Path SOURCE = Path.of("src", "test", "c", "libws281x.c");
    static final Path FOLDER = Path.of("target", "fake-ws281x").toAbsolutePath();
    private static final Path LIBRARY = FOLDER.resolve("libws281x.so");
    private static final Path HEADERS = Path.of(System.getProperty("java.home"), "include");
    private static final String PLATFORM_HEADERS = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    private static boolean built;

    private FakeNative() {}

    /** Returns the library in its initial state; skips the test without a compiler. */
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

    /** Sets the return code of {@code init}, {@code render} or {@code wait}; 0 is success. */
    static void setReturnCode(String function, int code) {
        try {
            Files.writeString(FOLDER.resolve(function), String.valueOf(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the latest frame that a channel has sent, in wire order. */
    static byte[] wire(int channel) {
        try {
            return Files.readAllBytes(FOLDER.resolve("wire" + channel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of sent frames. */
    static int frames() {
        try {
            return Integer.parseInt(Files.readString(FOLDER.resolve("frames")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the calls that open and close, and each misuse that would crash the real library. */
    static List<String> calls() {
        try {
            return Files.readAllLines(FOLDER.resolve("calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a library without JNI functions. */
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
        boolean available = Files.exists(HEADERS.resolve("jni.h"))
                && run("gcc", "-E", "-include", "stdlib.h", "-x", "c", "/dev/null");
        String message = "needs gcc, the headers of the C library (libc6-dev) and those of a JDK";
        if (System.getenv("CI") != null) {
            assertThat(available).as(message).isTrue(); // never skipped in continuous integration
        }
        assumeTrue(available, message);
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
            return false; // program not found
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
