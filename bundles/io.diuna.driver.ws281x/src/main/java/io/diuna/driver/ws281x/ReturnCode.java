// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import java.util.Arrays;

/** Return codes of the native library, with user-facing meaning and remedy. */
enum ReturnCode {
    GENERIC(-1, "unknown reason", "restart the Raspberry Pi, or use the SPI driver", false),
    OUT_OF_MEMORY(
            -2,
            "not enough memory for the frame",
            "raise gpu_mem in /boot/firmware/config.txt, or reduce pixels",
            true),
    HW_NOT_SUPPORTED(
            -3,
            "the native library does not support this board",
            "use the SPI driver (io.diuna.driver.spi), or set nativeLibrary to a libws281x.so that supports it",
            true),
    MEM_LOCK(
            -4,
            "cannot lock the memory for the frame",
            "raise gpu_mem in /boot/firmware/config.txt, or reduce pixels",
            true),
    MMAP(-5, "cannot map /dev/mem", "run Diuna as root, or use the SPI driver, which needs no root", true),
    MAP_REGISTERS(
            -6,
            "cannot map the registers from /dev/mem",
            "run Diuna as root, or use the SPI driver, which needs no root; leave dma at 10",
            true),
    GPIO_INIT(-7, "cannot set the mode of the pin", "set gpio to another pin", true),
    PWM_SETUP(
            -8,
            "cannot set up PWM",
            "disable analogue audio: dtparam=audio=off in /boot/firmware/config.txt, and restart",
            false),
    MAILBOX_DEVICE(
            -9,
            "cannot open the mailbox /dev/vcio",
            "run Diuna as root, or use the SPI driver, which needs no root",
            true),
    DMA(-10, "the DMA transfer failed", "set dma to a DMA channel that nothing else uses, never 5", false),
    ILLEGAL_GPIO(-11, "the pin does not have this function on this board", "set another gpio or channel", true),
    PCM_SETUP(
            -12,
            "cannot set up PCM",
            "disable digital audio: dtparam=i2s=off in /boot/firmware/config.txt, and restart",
            false),
    SPI_SETUP(
            -13,
            "cannot set up /dev/spidev0.0",
            "set dtparam=spi=on in /boot/firmware/config.txt, and add the user of Diuna to the groups spi and gpio",
            true),
    SPI_TRANSFER(
            -14,
            "/dev/spidev0.0 rejected the frame",
            "append spidev.bufsiz=65536 to /boot/firmware/cmdline.txt and restart, or reduce pixels",
            false);

    static final int SUCCESS = 0;

    private final int code;
    private final String meaning;
    private final String remedy;
    /**
     * True if only a change of the configuration, the machine or the permissions helps. A retry would fail, and after some
     * of these errors the native library leaks open files.
     */
    private final boolean permanent;

    ReturnCode(int code, String meaning, String remedy, boolean lasting) {
        this.code = code;
        this.meaning = meaning;
        this.remedy = remedy;
        this.permanent = lasting;
    }

    /**
     * Returns the exception of a failed call.
     *
     * @param what the operation and the strip, as the beginning of a sentence
     * @param code return code other than {@link #SUCCESS}
     * @return an {@link UnavailableException} if a retry would not help
     */
    static HardwareException failure(String what, int code) {
        String failed = what + " failed: ";
        return Arrays.stream(values())
                .filter(known -> known.code == code)
                .findFirst()
                .map(known -> known.failure(failed))
                .orElseGet(() -> new HardwareException(failed + "the native library returned the unknown code " + code
                        + "; look it up in the ws2811.h that the library was built from"));
    }

    private HardwareException failure(String failed) {
        String message = failed + meaning + " (" + code + ", " + name() + "): " + remedy;
        return permanent ? new UnavailableException(message) : new HardwareException(message);
    }
}
