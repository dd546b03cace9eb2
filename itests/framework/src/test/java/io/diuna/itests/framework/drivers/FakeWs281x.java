// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.drivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The native library without hardware that the driver's own tests run on. Its source tells what it writes. */
final class FakeWs281x {

    private static final Path SOURCE = Path.of("../../bundles/io.diuna.driver.ws281x/src/test/c/libws281x.c");
    private static final Path FOLDER = Path.of("target", "fake-ws281x").toAbsolutePath();
    private static final Path HEADERS = Path.of(System.getProperty("java.home"), "include");

    static final Path LIBRARY = FOLDER.resolve("libws281x.so");

    private FakeWs281x() {}

    /** Compiles it; says whether there is what that takes: gcc, libc6-dev and the headers of a JDK. */
    static boolean build() {
        try {
            Files.createDirectories(FOLDER);
            for (String file : List.of("calls", "wire0", "wire1", "frames")) {
                Files.deleteIfExists(FOLDER.resolve(file));
            }
            Process gcc = new ProcessBuilder(
                            "gcc",
                            "-O2",
                            "-shared",
                            "-fPIC",
                            "-DFAKE=\"" + FOLDER + "\"",
                            "-I" + HEADERS,
                            "-I" + HEADERS.resolve("linux"),
                            "-I" + HEADERS.resolve("darwin"),
                            "-o",
                            LIBRARY.toString(),
                            SOURCE.toString())
                    .inheritIO()
                    .start();
            return gcc.waitFor(1, TimeUnit.MINUTES) && gcc.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no gcc
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The newest frame on the wire of channel 0; empty when there was none. */
    static byte[] wire() {
        Path file = FOLDER.resolve("wire0");
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many calls began so. */
    static long calls(String begin) {
        Path file = FOLDER.resolve("calls");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(call -> call.startsWith(begin))
                            .count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
