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

/** What the kernel's driver spidev tells of itself. */
final class Spidev {

    /** More than this may be cut in two on its way to the device. */
    static final int MOST_BYTES = 65_532;

    private static final int USUAL_BUFFER = 4096;

    private final Path root;

    /**
     * @param root where the files of the system begin
     */
    Spidev(Path root) {
        this.root = root;
    }

    /** How many bytes can be sent at once: the kernel's buffer, or its usual size where it does not say. */
    int maxTransfer() {
        try {
            String text = Files.readString(root.resolve("sys/module/spidev/parameters/bufsiz"));
            int size = Integer.parseInt(text.strip());
            return size > 0 ? Math.min(size, MOST_BYTES) : USUAL_BUFFER;
        } catch (IOException | NumberFormatException e) {
            return USUAL_BUFFER;
        }
    }

    /**
     * Checks that the device of a strip is there and may be used.
     *
     * @throws UnavailableException when it is not, with what to do
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
            throw new UnavailableException("There is no device /dev/" + name + "; on a Raspberry Pi put " + remedy
                    + " into /boot/firmware/config.txt and restart the machine");
        } catch (AccessDeniedException e) {
            throw new UnavailableException("The user of this process may not use /dev/" + name
                    + "; make it a member of the group spi (sudo usermod -aG spi <user>) and start Diuna anew");
        } catch (IOException e) {
            throw new HardwareException("The device /dev/" + name + " cannot be looked at: " + e.getMessage(), e);
        }
    }
}
