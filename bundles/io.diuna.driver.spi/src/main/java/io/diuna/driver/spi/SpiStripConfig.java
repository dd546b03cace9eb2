// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be set of an SPI strip. */
public @interface SpiStripConfig {

    /** The kind of LEDs. */
    @AttributeDefinition(
            name = "Chip",
            description = "The kind of LEDs; WS2813, WS2815 and their like are WS2812 here.",
            options = {
                @Option(label = "WS2812, WS2813, WS2815", value = "WS2812"),
                @Option(label = "SK6812, with or without white", value = "SK6812"),
                @Option(label = "APA102 (with clock line)", value = "APA102"),
                @Option(label = "SK9822 (with clock line)", value = "SK9822")
            })
    String chip() default "WS2812";

    /** How many. */
    @AttributeDefinition(
            name = "Pixels",
            description = "How many pixels the strip has. WS2812 and SK6812: what the kernel's SPI buffer holds.",
            min = "1",
            max = "" + SpiSettings.MOST_PIXELS)
    int pixels() default 60;

    /** Of the bytes of a pixel. */
    @AttributeDefinition(
            name = "Colour order",
            description =
                    "The order of the bytes of a pixel; W is white, on SK6812 alone. None: GRB, or BGR with a clock line.",
            required = false)
    String order() default "";

    /** The B of {@code /dev/spidevB.C}. */
    @AttributeDefinition(
            name = "Bus",
            description = "The B of /dev/spidevB.C.",
            min = "0",
            max = "" + SpiSettings.MOST_BUS)
    int bus() default 0;

    /** The C of {@code /dev/spidevB.C}. */
    @AttributeDefinition(
            name = "Chip select",
            description = "The C of /dev/spidevB.C. It chooses no strip: the strips of a bus share their data line.",
            min = "0",
            max = "" + SpiSettings.MOST_CHIP_SELECT)
    int chipSelect() default 0;

    /** Of the SPI, for one of the strip. */
    @AttributeDefinition(
            name = "Bits a bit",
            description =
                    "WS2812 and SK6812: how many bits of the SPI draw one of the strip. 3 takes more pixels, 4 has a"
                            + " shorter pulse for 0, which some chips want.",
            options = {@Option(label = "3", value = "3"), @Option(label = "4", value = "4")})
    int bits() default 3;

    /** Hertz. */
    @AttributeDefinition(
            name = "Clock",
            description =
                    "Of the SPI, in hertz. 0: what the chip needs, which is 2400000 or 3200000; 10000000 with a clock"
                            + " line.",
            min = "0",
            max = "30000000")
    int hertz() default 0;

    /** Microseconds. */
    @AttributeDefinition(
            name = "Silence before a frame",
            description =
                    "WS2812 and SK6812: in microseconds, never less than one byte. Where the first pixel is green by"
                            + " itself, 300 may help.",
            min = "0",
            max = "" + SpiSettings.MOST_LEAD_MICROS)
    int leadMicros() default 0;

    /** Microseconds. */
    @AttributeDefinition(
            name = "Silence after a frame",
            description = "WS2812 and SK6812: in microseconds; the strip shows the frame after it.",
            min = "" + SpiSettings.LEAST_RESET_MICROS,
            max = "" + SpiSettings.MOST_RESET_MICROS)
    int resetMicros() default 300;

    /** Of 31. */
    @AttributeDefinition(
            name = "Global brightness",
            description = "APA102 and SK9822: what their LEDs are driven with, 1 to 31, beside the colours.",
            min = "1",
            max = "" + SpiSettings.MOST_BRIGHTNESS)
    int globalBrightness() default SpiSettings.MOST_BRIGHTNESS;

    /** For people. */
    @AttributeDefinition(name = "Name in lists", description = "How the web console names this strip.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {chip} on spidev{bus}.{chipSelect}";
}
