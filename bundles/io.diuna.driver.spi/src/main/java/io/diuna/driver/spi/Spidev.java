// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Kernel driver spidev: buffer size and access to its devices. */
final class Spidev {

    /** Maximum transfer in bytes: the controller may split a longer one. */
    static final int MOST_BYTES = 65_532;

    private static final int DEFAULT_BUFFER = 4096;

    private final Path root;

    /**
     * @param root root of the file system; tests use another folder
     */
    Spidev(Path root) {
        this.root = root;
    }

    /** Returns the maximum transfer in bytes: the kernel's buffer size, or its default size if that cannot be read. */
    int maxTransfer() {
        try {
            String text = Files.readString(root.resolve("sys/module/spidev/parameters/bufsiz"));
            int size = Integer.parseInt(text.strip());
            return size > 0 ? Math.min(size, MOST_BYTES) : DEFAULT_BUFFER;
        } catch (IOException | NumberFormatException e) {
            return DEFAULT_BUFFER;
        }
    }

    /**
     * Checks that the device of a strip exists and is readable and writable.
     *
     * @throws UnavailableException when it is missing or access is denied; the message says what to do
     */
    void checkAccess(SpiSettings settings) {
        String name = settings.device();
        Path device = root.resolve("dev").resolve(name);
        try {
            device.getFileSystem().provider().checkAccess(device, AccessMode.READ, AccessMode.WRITE);
        } catch (NoSuchFileException e) {
            String remedy = settings.bus() == 0
                    ? "dtparam=spi=on"
                    : "an overlay for bus " + settings.bus() + ", such as dtoverlay=spi" + settings.bus() + "-1cs,";
            throw new UnavailableException("Device /dev/" + name + " not found; on a Raspberry Pi add " + remedy
                    + " to /boot/firmware/config.txt and restart the machine");
        } catch (AccessDeniedException e) {
            throw new UnavailableException("No permission for /dev/" + name
                    + "; add the user of Diuna to the group spi (sudo usermod -aG spi <user>) and restart Diuna");
        } catch (IOException e) {
            throw new HardwareException("Device /dev/" + name + " cannot be accessed: " + e.getMessage(), e);
        }
    }
}
