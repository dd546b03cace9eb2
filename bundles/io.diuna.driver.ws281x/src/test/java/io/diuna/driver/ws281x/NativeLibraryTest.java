// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A native library stays loaded as long as its class loader: each test has its own class loader, as each bundle has. */
class NativeLibraryTest {

    private static final String SPI = "use the SPI driver (io.diuna.driver.spi)";

    @TempDir
    private Path folder;

    @AfterEach
    void noTemporaryCopyIsLeft() {
        assertThat(folder.toFile().list((where, name) -> name.startsWith("libws281x-")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void aMachineWithoutABundledLibraryIsReported(String architecture) {
        assertThat(catchThrowable(() -> load(library(architecture, null), "")))
                .hasToString(
                        "io.diuna.api.strip.UnavailableException: The WS281x driver's bundled native library is for"
                                + " 32-bit ARM, and this is " + architecture + ": " + SPI
                                + ", or set nativeLibrary to the"
                                + " absolute path of a libws281x.so that was built for this machine");
    }

    @Test
    void triesTheBundledLibraryOn32BitArm() {
        assertThat(catchThrowable(() -> load(library("arm", null), "")))
                .hasMessageStartingWith("The native library /libws281x.so cannot be used on this machine (")
                .hasMessageEndingWith(SPI);
    }

    @Test
    void rejectsARelativePath() {
        assertThat(catchThrowable(() -> load(library("amd64", null), "libws281x.so")))
                .hasToString("io.diuna.api.ConfigurationException: nativeLibrary is an absolute path or empty, not"
                        + " 'libws281x.so'");
    }

    @Test
    void aMissingFileIsReported() {
        assertThat(catchThrowable(() -> load(library("amd64", null), "/nowhere/libws281x.so")))
                .hasMessageContaining("/nowhere/libws281x.so cannot be used on this machine (file not found)");
    }

    @Test
    void aFileThatIsNoLibraryIsReported() throws IOException {
        Path file = Files.writeString(
                folder.resolve("some.so"), "no library, but as long as the header of one. ".repeat(9));
        assertThat(catchThrowable(() -> load(library("amd64", file.toString()), "")))
                .hasMessageContaining("some.so cannot be used on this machine (")
                .hasMessageNotContaining("libws281x-");
    }

    @Test
    void aLibraryWithoutJniFunctionsIsReportedEachTime() throws Exception {
        String path = FakeNative.empty().toString();
        Object library = library("amd64", path);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(catchThrowable(() -> load(library, "")))
                    .hasMessageContaining(path + " cannot be used on this machine (")
                    .hasMessageContaining("new_ws2811_t")
                    .hasMessageContaining("with the JNI layer");
        }
    }

    @Test
    void loadsTheSameFileInEachClassLoader() throws Throwable {
        String path = FakeNative.fresh().toString();
        Object before = library("amd64", path);
        Object after = library("amd64", path);
        load(before, "");
        load(after, "");
        load(before, path);
        assertThat(before.getClass()).isNotSameAs(after.getClass());
    }

    @Test
    void loadsOneLibraryOnly() throws Throwable {
        String path = FakeNative.fresh().toString();
        Object library = library("amd64", path);
        load(library, "");
        assertThat(catchThrowable(() -> load(library, "/other.so")))
                .hasMessage(
                        "The native library " + path + " is already loaded, and a process can load only one: set the"
                                + " same path here, or restart Diuna");
    }

    private Object library(String architecture, @Nullable String defaultPath) throws ReflectiveOperationException {
        URL[] classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(NativeLibraryTest::url)
                .toArray(URL[]::new);
        @SuppressWarnings("resource") // a closed loader loads no classes
        ClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
        Constructor<?> constructor = loader.loadClass(NativeLibrary.class.getName())
                .getDeclaredConstructor(String.class, String.class, Path.class);
        constructor.setAccessible(true);
        return constructor.newInstance(architecture, defaultPath, folder);
    }

    private static void load(Object library, String configured) throws Throwable {
        Method load = library.getClass().getDeclaredMethod("load", String.class);
        load.setAccessible(true);
        try {
            load.invoke(library, configured);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
