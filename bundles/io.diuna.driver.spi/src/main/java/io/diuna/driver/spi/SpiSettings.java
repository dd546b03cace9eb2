// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import static io.diuna.api.ConfigurationException.checkRange;

import io.diuna.api.ConfigurationException;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import org.jspecify.annotations.Nullable;

/**
 * Validated configuration of a strip.
 *
 * @param pulses pulse shape; null for chips with a clock line
 * @param hertz requested SPI clock
 * @param lead zero bytes before a frame
 * @param tail bytes after the last pixel: reset time or end frame
 * @param brightness global brightness, 1 to 31, of chips with a clock line
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
     * Validates a configuration, independently of the machine.
     *
     * @throws ConfigurationException when a value is invalid
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

    private static int hertz(int requested, @Nullable Pulses pulses) {
        if (requested == 0) {
            return pulses == null ? APA_HERTZ : pulses.hertz();
        }
        if (pulses == null) {
            checkRange("hertz", requested, 100_000, 30_000_000);
        } else {
            // from the slow mode of old chips to the fastest rate in any data sheet
            checkRange("hertz", requested, 0.5 * pulses.hertz(), 1.25 * pulses.hertz());
        }
        return requested;
    }

    /** Returns the name of the device in {@code /dev}. */
    String device() {
        return "spidev" + bus + "." + chipSelect;
    }

    /** Returns the strip's format. Strips that differ only in the chip select share a data line, so they share a bus. */
    StripFormat format() {
        return StripFormat.of(pixels, order, GAMMA, SpiClock.nanos(bytes(), hertz))
                .withBus("spi" + bus)
                .withTarget("spi" + bus + " " + chip);
    }

    /** Creates the encoder of the strip's frames. */
    Encoder encoder() {
        return pulses == null
                ? new ApaEncoder(pixels, brightness, tail)
                : new Ws2812Encoder(pulses, pixels * order.channels(), lead, tail);
    }

    /**
     * Checks that a frame fits into one transfer if the chip has no clock line: such a chip latches the frame at a pause.
     *
     * @param maxTransfer maximum length of a transfer in bytes
     * @throws ConfigurationException for field {@code pixels} when it does not fit; the message gives the maximum and how to
     * raise it
     */
    void checkFits(int maxTransfer) {
        if (pulses != null && bytes() > maxTransfer) {
            int most = mostPixels(Spidev.MOST_BYTES);
            String remedy = pixels <= most
                    ? "; for up to " + most
                            + " pixels, add spidev.bufsiz=65536 to /boot/firmware/cmdline.txt and restart the machine"
                    : "; one data line drives at most " + most + " pixels: split the strip";
            throw new ConfigurationException(
                    "pixels",
                    "A frame of " + pixels + " pixels has " + bytes() + " bytes, and the kernel's SPI buffer holds "
                            + maxTransfer + ", enough for " + mostPixels(maxTransfer) + " pixels"
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
