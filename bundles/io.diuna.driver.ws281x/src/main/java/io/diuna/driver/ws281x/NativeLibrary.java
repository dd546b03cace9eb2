// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import com.github.mbelling.ws281x.jni.rpi_ws281xJNI;
import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.UnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the native library for this machine and loads it, once for this class loader. What is loaded is a copy of its own:
 * a JVM refuses a file that another class loader still holds, as the one of this bundle before an update does for a while.
 */
final class NativeLibrary {

    /** The framework or system property that names a library for strips that name none. */
    static final String PROPERTY = "diuna.ws281x.native";

    private static final String OWN = "/libws281x.so";
    private static final String ARCHITECTURE_OF_OWN = "arm";
    private static final String USE_SPI = "use the SPI driver (io.diuna.driver.spi)";

    /** Where the library came from; it stays loaded as long as this class does. */
    private static @Nullable String loaded;

    private final String architecture;
    private final @Nullable String usual;
    private final Path folder;

    /**
     * @param architecture of this JVM, as {@code os.arch} has it
     * @param usual the path of the library for strips that name none, or null
     * @param folder where the copy lies for a moment
     */
    NativeLibrary(String architecture, @Nullable String usual, Path folder) {
        this.architecture = architecture;
        this.usual = usual;
        this.folder = folder;
    }

    /**
     * Loads it unless it is loaded.
     *
     * @param configured the path that the strip asks for, or empty
     * @throws ConfigurationException when that is not an absolute path
     * @throws UnavailableException when there is none for this machine, or another one is loaded already
     */
    void load(String configured) {
        if (!configured.isEmpty() && !Path.of(configured).isAbsolute()) {
            throw new ConfigurationException(
                    "nativeLibrary", "nativeLibrary is an absolute path or empty, not '" + configured + "'");
        }
        load(source(configured), folder);
    }

    private String source(String configured) {
        if (!configured.isEmpty()) {
            return configured;
        }
        if (usual != null && !usual.isEmpty()) {
            return usual;
        }
        if (architecture.equals(ARCHITECTURE_OF_OWN)) {
            return OWN;
        }
        throw new UnavailableException("The WS281x driver's own native library is for 32-bit ARM, and this is "
                + architecture + ": " + USE_SPI + ", or set nativeLibrary to the absolute path of a libws281x.so that"
                + " was built for this machine");
    }

    private static synchronized void load(String source, Path folder) {
        if (loaded != null && !loaded.equals(source)) {
            throw new UnavailableException("The native library " + loaded
                    + " is loaded, and a process takes one only: name the same one here, or restart Diuna");
        }
        try {
            if (loaded == null) {
                loadCopy(source, folder);
                loaded = source;
            }
            rpi_ws281xJNI.delete_ws2811_t(rpi_ws281xJNI.new_ws2811_t()); // fails where it lacks what Java calls
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new UnavailableException(
                    "The native library " + source + " cannot be used on this machine (" + reason(e)
                            + "): name one that was built for it with the JNI layer of rpi-ws281x-java and restart Diuna,"
                            + " or " + USE_SPI,
                    e);
        }
    }

    private static void loadCopy(String source, Path folder) throws IOException {
        Path copy = Files.createTempFile(folder, "libws281x-", ".so");
        try {
            try (InputStream library = source.equals(OWN) ? own() : Files.newInputStream(Path.of(source))) {
                Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            System.load(copy.toAbsolutePath().toString());
        } finally {
            Files.delete(copy);
        }
    }

    private static InputStream own() throws IOException {
        InputStream own = rpi_ws281xJNI.class.getResourceAsStream(OWN);
        if (own == null) {
            throw new FileNotFoundException("it is not in the bundle");
        }
        return own;
    }

    /** The words without the name of the copy, which the linker puts before them, twice. */
    private static String reason(Throwable e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        String words = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return words.substring(words.lastIndexOf(".so: ") < 0 ? 0 : words.lastIndexOf(".so: ") + ".so: ".length());
    }
}
