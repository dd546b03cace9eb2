// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static io.diuna.api.ConfigurationException.checkRange;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import org.jspecify.annotations.Nullable;

/**
 * A strip's configuration when it was found good.
 *
 * @param pulses how bits are drawn; null for chips with a clock line
 * @param hertz the clock that is asked of the SPI
 * @param lead bytes of silence before a frame
 * @param tail bytes after its last pixel
 * @param brightness of all LEDs, 1 to 31, for chips with a clock line
 */
record SpiSettings(
        Chip chip,
        int pixels,
        ColorOrder order,
        int bus,
        int chipSelect,
        @Nullable Pulses pulses,
        int hertz,
        int lead,
        int tail,
        int brightness) {

    static final int MOST_PIXELS = 100_000;
    static final int MOST_BUS = 6;
    static final int MOST_CHIP_SELECT = 2;
    static final int MOST_BRIGHTNESS = 31;
    static final int MOST_LEAD_MICROS = 2_000;
    static final int LEAST_RESET_MICROS = 50;
    static final int MOST_RESET_MICROS = 10_000;
    static final int APA_HERTZ = 10_000_000;

    private static final double GAMMA = 2.2;

    /**
     * Reads a configuration.
     *
     * @throws ConfigurationException when it cannot be used, whatever the machine
     */
    static SpiSettings of(SpiStripConfig config) {
        Chip chip = Chip.parse(config.chip());
        checkRange("pixels", config.pixels(), 1, MOST_PIXELS);
        ColorOrder order = chip.order(config.order());
        checkRange("bus", config.bus(), 0, MOST_BUS);
        checkRange("chipSelect", config.chipSelect(), 0, MOST_CHIP_SELECT);
        checkRange("globalBrightness", config.globalBrightness(), 1, MOST_BRIGHTNESS);
        Pulses pulses = chip.clocked() ? null : Pulses.of(chip, config.bits());
        int hertz = hertz(config.hertz(), pulses);
        int lead = 0;
        int tail = ApaEncoder.tail(chip, config.pixels());
        if (pulses != null) {
            checkRange("leadMicros", config.leadMicros(), 0, MOST_LEAD_MICROS);
            checkRange("resetMicros", config.resetMicros(), LEAST_RESET_MICROS, MOST_RESET_MICROS);
            lead = Math.max(1, SpiClock.bytes(config.leadMicros(), hertz));
            tail = SpiClock.bytes(config.resetMicros(), hertz);
        }
        return new SpiSettings(
                chip,
                config.pixels(),
                order,
                config.bus(),
                config.chipSelect(),
                pulses,
                hertz,
                lead,
                tail,
                config.globalBrightness());
    }

    private static int hertz(int asked, @Nullable Pulses pulses) {
        if (asked == 0) {
            return pulses == null ? APA_HERTZ : pulses.hertz();
        }
        if (pulses == null) {
            checkRange("hertz", asked, 100_000, 30_000_000);
        } else {
            // from the slow mode of old chips to the fastest that any of them is said to follow
            checkRange("hertz", asked, 0.5 * pulses.hertz(), 1.25 * pulses.hertz());
        }
        return asked;
    }

    /** The name of the device in {@code /dev}. */
    String device() {
        return "spidev" + bus + "." + chipSelect;
    }

    /** What the strip takes. Strips that differ in the chip select alone share their data line. */
    StripFormat format() {
        return StripFormat.of(pixels, order, GAMMA, SpiClock.nanos(bytes(), hertz))
                .withBus("spi" + bus);
    }

    /** Makes what encodes its frames. */
    Encoder encoder() {
        return pulses == null
                ? new ApaEncoder(pixels, brightness, tail)
                : new Ws2812Encoder(pulses, pixels * order.channels(), lead, tail);
    }

    /**
     * Checks that a frame goes through the kernel's buffer in one go where it must: a strip without a clock line takes a
     * pause for the end of the frame.
     *
     * @param maxTransfer how many bytes the kernel takes at once
     * @throws ConfigurationException on field {@code pixels} when it does not, with how many do and how there may be more
     */
    void checkFits(int maxTransfer) {
        if (pulses != null && bytes() > maxTransfer) {
            int most = mostPixels(Spidev.MOST_BYTES);
            String remedy = pixels <= most
                    ? "; put spidev.bufsiz=65536 into /boot/firmware/cmdline.txt and restart the machine for up to "
                            + most
                    : "; there cannot be more than " + most + " on one data line: divide the strip over several";
            throw new ConfigurationException(
                    "pixels",
                    "A frame of " + pixels + " pixels has " + bytes() + " bytes, and the kernel's SPI buffer takes "
                            + maxTransfer + " at once, which is enough for " + mostPixels(maxTransfer) + " pixels"
                            + remedy);
        }
    }

    private int mostPixels(int bytes) {
        return Math.max(0, (bytes - lead - tail) / bytesPerPixel());
    }

    private int bytes() {
        return pulses == null ? 4 + pixels * 4 + tail : lead + pixels * bytesPerPixel() + tail;
    }

    private int bytesPerPixel() {
        return pulses == null ? 4 : order.channels() * pulses.bits();
    }
}
