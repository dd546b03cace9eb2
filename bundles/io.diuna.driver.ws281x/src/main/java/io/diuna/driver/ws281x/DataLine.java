// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.List;

/**
 * What a strip asks of the hardware, checked.
 *
 * @param channel 0 or 1
 * @param gpio the pin
 * @param pixels how many, at least 1
 * @param order the order of the bytes of a pixel
 * @param dma the DMA channel
 * @param frequency bits a second
 * @param inverted whether the signal is turned over
 */
record DataLine(int channel, int gpio, int pixels, ColorOrder order, int dma, int frequency, boolean inverted) {

    static final int MOST_PIXELS = 5400;
    static final int LAST_DMA = 14;

    /** The native library feeds both PWM channels by one DMA transfer of 64 KiB at most, 12 bytes a pixel. */
    private static final int MOST_PIXELS_BY_PWM = 2700;

    private static final List<Integer> GPIOS_OF_0 = List.of(18, 12, 21, 10);
    private static final List<Integer> GPIOS_OF_1 = List.of(13, 19);
    private static final int FIRST_BY_PWM = 12;
    private static final int LAST_BY_PWM = 19;
    private static final int DMA_OF_THE_SD_CARD = 5;
    private static final int FAST = 800_000;
    private static final int SLOW = 400_000;

    /** The native library clocks out four bytes for each pixel, also where three of them mean something. */
    private static final int BITS_OF_A_PIXEL = 32;

    private static final long RESET_NANOS = 300_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final double GAMMA = 2.2;

    /** The native library has one state for the whole process: strips of both channels are written in turn. */
    private static final String BUS = "ws281x";

    /**
     * Checks a configuration.
     *
     * @throws ConfigurationException when a value cannot be used; it names the key and what is right
     */
    static DataLine of(Ws281xStrip.Config config) {
        int channel = config.channel();
        ConfigurationException.checkRange("channel", channel, 0, 1);
        List<Integer> gpios = channel == 0 ? GPIOS_OF_0 : GPIOS_OF_1;
        int gpio = config.gpio() == 0 ? gpios.get(0) : config.gpio();
        if (!gpios.contains(gpio)) {
            throw new ConfigurationException(
                    "gpio", "gpio of channel " + channel + " is one of " + gpios + ", not " + gpio);
        }
        ConfigurationException.checkRange("pixels", config.pixels(), 1, isPwm(gpio) ? MOST_PIXELS_BY_PWM : MOST_PIXELS);
        ConfigurationException.checkRange("dma", config.dma(), 0, LAST_DMA);
        if (config.dma() == DMA_OF_THE_SD_CARD) {
            throw new ConfigurationException(
                    "dma", "dma 5 belongs to the SD card, whose data it would destroy: leave it at 10");
        }
        if (config.frequency() != FAST && config.frequency() != SLOW) {
            throw new ConfigurationException(
                    "frequency", "frequency is " + FAST + " or " + SLOW + ", not " + config.frequency());
        }
        return new DataLine(
                channel,
                gpio,
                config.pixels(),
                ColorOrder.parse(config.order()),
                config.dma(),
                config.frequency(),
                config.inverted());
    }

    /** What the platform is told. */
    StripFormat format() {
        long nanos = SECOND_NANOS / frequency * BITS_OF_A_PIXEL * pixels + RESET_NANOS;
        return StripFormat.of(pixels, order, GAMMA, nanos).withBus(BUS);
    }

    /** Whether the pin is fed by PWM, the only way that has two channels. */
    boolean isPwm() {
        return isPwm(gpio);
    }

    private static boolean isPwm(int gpio) {
        return gpio >= FIRST_BY_PWM && gpio <= LAST_BY_PWM;
    }

    @Override
    public String toString() {
        return "channel " + channel + " (GPIO " + gpio + ", " + pixels + " pixels)";
    }
}
