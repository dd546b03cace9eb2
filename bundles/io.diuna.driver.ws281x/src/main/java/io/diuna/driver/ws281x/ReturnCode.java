// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.strip.HardwareException;
import io.diuna.api.strip.UnavailableException;
import java.util.Arrays;

/** What the native library answers, and what to do about it. */
enum ReturnCode {
    GENERIC(-1, "it gave no reason", "restart the Raspberry Pi, or use the SPI driver", false),
    OUT_OF_MEMORY(
            -2,
            "there is no memory for the frame",
            "raise gpu_mem in /boot/firmware/config.txt, or take fewer pixels",
            true),
    HW_NOT_SUPPORTED(
            -3,
            "the native library does not know this board",
            "use the SPI driver (io.diuna.driver.spi), or set nativeLibrary to a libws281x.so that knows it",
            true),
    MEM_LOCK(
            -4,
            "the memory for the frame cannot be locked",
            "raise gpu_mem in /boot/firmware/config.txt, or take fewer pixels",
            true),
    MMAP(-5, "/dev/mem cannot be mapped", "run Diuna as root, or use the SPI driver, which needs no root", true),
    MAP_REGISTERS(
            -6,
            "the registers cannot be mapped from /dev/mem",
            "run Diuna as root, or use the SPI driver, which needs no root; leave dma at 10",
            true),
    GPIO_INIT(-7, "the pin cannot be switched to this use", "set gpio to another one", true),
    PWM_SETUP(
            -8,
            "the PWM cannot be set up",
            "turn the analogue sound off: dtparam=audio=off in /boot/firmware/config.txt, and restart",
            false),
    MAILBOX_DEVICE(
            -9,
            "the mailbox /dev/vcio cannot be opened",
            "run Diuna as root, or use the SPI driver, which needs no root",
            true),
    DMA(-10, "the DMA transfer failed", "set dma to a DMA channel that nothing else uses, never 5", false),
    ILLEGAL_GPIO(-11, "this board does not have this use of the pin", "set gpio or channel to another one", true),
    PCM_SETUP(
            -12,
            "the PCM cannot be set up",
            "turn digital sound off: dtparam=i2s=off in /boot/firmware/config.txt, and restart",
            false),
    SPI_SETUP(
            -13,
            "/dev/spidev0.0 cannot be set up",
            "set dtparam=spi=on in /boot/firmware/config.txt, and be in the groups spi and gpio",
            true),
    SPI_TRANSFER(
            -14,
            "/dev/spidev0.0 did not take the frame",
            "append spidev.bufsiz=65536 to /boot/firmware/cmdline.txt and restart, or take fewer pixels",
            false);

    static final int SUCCESS = 0;

    private final int code;
    private final String meaning;
    private final String remedy;
    /**
     * Whether it stays so until somebody changes the configuration, the machine or the rights of this process. Asking again
     * would not only be in vain: after some of these the native library leaves files open.
     */
    private final boolean lasting;

    ReturnCode(int code, String meaning, String remedy, boolean lasting) {
        this.code = code;
        this.meaning = meaning;
        this.remedy = remedy;
        this.lasting = lasting;
    }

    /**
     * A failure in words.
     *
     * @param what what was tried, and on which strip, as the beginning of a sentence
     * @param code what the native library answered; not {@link #SUCCESS}
     * @return an {@link UnavailableException} when trying again would not help
     */
    static HardwareException failure(String what, int code) {
        String failed = what + " failed: ";
        return Arrays.stream(values())
                .filter(known -> known.code == code)
                .findFirst()
                .map(known -> known.failure(failed))
                .orElseGet(() -> new HardwareException(failed + "the native library answered " + code
                        + ", which Diuna does not know; look it up in the ws2811.h that it was built from"));
    }

    private HardwareException failure(String failed) {
        String words = failed + meaning + " (" + code + ", " + name() + "): " + remedy;
        return lasting ? new UnavailableException(words) : new HardwareException(words);
    }
}
