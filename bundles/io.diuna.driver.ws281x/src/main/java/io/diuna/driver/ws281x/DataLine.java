// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.ws281x;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import java.util.List;

/**
 * Validated hardware settings of a strip.
 *
 * @param channel hardware channel, 0 or 1
 * @param gpio GPIO number of the pin
 * @param pixels number of pixels, at least 1
 * @param order byte order of a pixel
 * @param dma DMA channel
 * @param frequency bits a second
 * @param inverted true to invert the signal
 */
record DataLine(int channel, int gpio, int pixels, ColorOrder order, int dma, int frequency, boolean inverted) {

    static final int MOST_PIXELS = 5400;
    static final int LAST_DMA = 14;

    /** The native library serves both PWM channels with one DMA transfer of at most 64 KiB, 12 bytes a pixel. */
    private static final int MOST_PWM_PIXELS = 2700;

    private static final List<Integer> CHANNEL_0_GPIOS = List.of(18, 12, 21, 10);
    private static final List<Integer> CHANNEL_1_GPIOS = List.of(13, 19);
    private static final int FIRST_PWM_GPIO = 12;
    private static final int LAST_PWM_GPIO = 19;
    private static final int SD_CARD_DMA = 5;
    private static final int FAST = 800_000;
    private static final int SLOW = 400_000;

    /** The native library sends 4 bytes per pixel, even if the LED has 3 channels. */
    private static final int BITS_PER_PIXEL = 32;

    private static final long RESET_NANOS = 300_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final double GAMMA = 2.2;

    /** Bus of all strips: the native library has one global state, so both channels are written by one thread. */
    private static final String BUS = "ws281x";

    /**
     * Validates a configuration.
     *
     * @throws ConfigurationException when a value is invalid; it names the key and the valid values
     */
    static DataLine of(Ws281xStrip.Config config) {
        int channel = config.channel();
        ConfigurationException.checkRange("channel", channel, 0, 1);
        List<Integer> gpios = channel == 0 ? CHANNEL_0_GPIOS : CHANNEL_1_GPIOS;
        int gpio = config.gpio() == 0 ? gpios.get(0) : config.gpio();
        if (!gpios.contains(gpio)) {
            throw new ConfigurationException(
                    "gpio", "gpio of channel " + channel + " is one of " + gpios + ", not " + gpio);
        }
        ConfigurationException.checkRange("pixels", config.pixels(), 1, isPwm(gpio) ? MOST_PWM_PIXELS : MOST_PIXELS);
        ConfigurationException.checkRange("dma", config.dma(), 0, LAST_DMA);
        if (config.dma() == SD_CARD_DMA) {
            throw new ConfigurationException(
                    "dma", "dma must not be 5, which the SD card uses (data loss): leave it at 10");
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

    /** Returns the strip's format; the wire time includes the reset time. */
    StripFormat format() {
        long nanos = SECOND_NANOS / frequency * BITS_PER_PIXEL * pixels + RESET_NANOS;
        return StripFormat.of(pixels, order, GAMMA, nanos).withBus(BUS).withTarget("gpio " + gpio);
    }

    /** Returns true if the pin uses PWM, the only mode with two channels. */
    boolean isPwm() {
        return isPwm(gpio);
    }

    private static boolean isPwm(int gpio) {
        return gpio >= FIRST_PWM_GPIO && gpio <= LAST_PWM_GPIO;
    }

    @Override
    public String toString() {
        return "channel " + channel + " (GPIO " + gpio + ", " + pixels + " pixels)";
    }
}
