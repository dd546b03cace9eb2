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
 * Loader of the native library, once per class loader. It loads a temporary copy: a JVM refuses a file that another class
 * loader still holds, as the one of this bundle before an update does for a while.
 */
final class NativeLibrary {

    /** Framework or system property with the default path of the library. */
    static final String PROPERTY = "diuna.ws281x.native";

    private static final String BUNDLED = "/libws281x.so";
    private static final String BUNDLED_ARCHITECTURE = "arm";
    private static final String USE_SPI = "use the SPI driver (io.diuna.driver.spi)";

    /** Source of the loaded library; null before. It stays loaded as long as this class. */
    private static @Nullable String loaded;

    private final String architecture;
    private final @Nullable String defaultPath;
    private final Path folder;

    /**
     * @param architecture value of {@code os.arch}
     * @param defaultPath path for strips without their own, or null
     * @param folder folder of the temporary copy
     */
    NativeLibrary(String architecture, @Nullable String defaultPath, Path folder) {
        this.architecture = architecture;
        this.defaultPath = defaultPath;
        this.folder = folder;
    }

    /**
     * Loads the library unless it is loaded. Any thread.
     *
     * @param configured path from the strip's configuration, or empty
     * @throws ConfigurationException when the path is not absolute
     * @throws UnavailableException when there is no library for this machine, or another one is already loaded
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
        if (defaultPath != null && !defaultPath.isEmpty()) {
            return defaultPath;
        }
        if (architecture.equals(BUNDLED_ARCHITECTURE)) {
            return BUNDLED;
        }
        throw new UnavailableException("The WS281x driver's bundled native library is for 32-bit ARM, and this is "
                + architecture + ": " + USE_SPI + ", or set nativeLibrary to the absolute path of a libws281x.so that"
                + " was built for this machine");
    }

    private static synchronized void load(String source, Path folder) {
        if (loaded != null && !loaded.equals(source)) {
            throw new UnavailableException("The native library " + loaded
                    + " is already loaded, and a process can load only one: set the same path here, or restart Diuna");
        }
        try {
            if (loaded == null) {
                loadCopy(source, folder);
                loaded = source;
            }
            rpi_ws281xJNI.delete_ws2811_t(rpi_ws281xJNI.new_ws2811_t()); // fails if the library lacks the JNI functions
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new UnavailableException(
                    "The native library " + source + " cannot be used on this machine (" + reason(e)
                            + "): set nativeLibrary to one built for it with the JNI layer of rpi-ws281x-java and restart Diuna,"
                            + " or " + USE_SPI,
                    e);
        }
    }

    private static void loadCopy(String source, Path folder) throws IOException {
        Path copy = Files.createTempFile(folder, "libws281x-", ".so");
        try {
            try (InputStream library = source.equals(BUNDLED) ? bundled() : Files.newInputStream(Path.of(source))) {
                Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            System.load(copy.toAbsolutePath().toString());
        } finally {
            Files.delete(copy);
        }
    }

    private static InputStream bundled() throws IOException {
        InputStream own = rpi_ws281xJNI.class.getResourceAsStream(BUNDLED);
        if (own == null) {
            throw new FileNotFoundException("missing in the bundle");
        }
        return own;
    }

    /** Returns the linker's message without the name of the temporary copy, which it repeats twice. */
    private static String reason(Throwable e) {
        if (e instanceof NoSuchFileException) {
            return "file not found";
        }
        String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
        return message.substring(
                message.lastIndexOf(".so: ") < 0 ? 0 : message.lastIndexOf(".so: ") + ".so: ".length());
    }
}
