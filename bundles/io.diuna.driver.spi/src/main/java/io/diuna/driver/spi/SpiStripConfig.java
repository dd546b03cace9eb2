// SPDX-License-Identifier: Apache-2.0
package io.diuna.driver.spi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration keys of an SPI strip. */
public @interface SpiStripConfig {

    /** LED chip; upper or lower case. */
    @AttributeDefinition(
            name = "Chip",
            description = "LED chip. WS2812 also stands for WS2813, WS2815 and compatible chips.",
            options = {
                @Option(label = "WS2812, WS2813, WS2815", value = "WS2812"),
                @Option(label = "SK6812, with or without white", value = "SK6812"),
                @Option(label = "APA102 (with clock line)", value = "APA102"),
                @Option(label = "SK9822 (with clock line)", value = "SK9822")
            })
    String chip() default "WS2812";

    /** Number of pixels, 1 to 100 000. */
    @AttributeDefinition(
            name = "Pixels",
            description = "Number of pixels. WS2812 and SK6812: limited by the kernel's SPI buffer.",
            min = "1",
            max = "" + SpiSettings.MOST_PIXELS)
    int pixels() default 60;

    /** Byte order of a pixel on the wire; empty: the chip's default. */
    @AttributeDefinition(
            name = "Colour order",
            description =
                    "Byte order of a pixel; W is white (SK6812 only). Empty: GRB, or BGR for chips with a clock line.",
            required = false)
    String order() default "";

    /** SPI bus: B of {@code /dev/spidevB.C}. */
    @AttributeDefinition(name = "Bus", description = "B of /dev/spidevB.C.", min = "0", max = "" + SpiSettings.MOST_BUS)
    int bus() default 0;

    /** Chip select: C of {@code /dev/spidevB.C}. */
    @AttributeDefinition(
            name = "Chip select",
            description = "C of /dev/spidevB.C. It does not select a strip: strips on one bus share the data line.",
            min = "0",
            max = "" + SpiSettings.MOST_CHIP_SELECT)
    int chipSelect() default 0;

    /** SPI bits per LED bit, 3 or 4. */
    @AttributeDefinition(
            name = "SPI bits per LED bit",
            description =
                    "WS2812 and SK6812 only. 3 allows more pixels; 4 gives a shorter pulse for 0, which some chips"
                            + " need.",
            options = {@Option(label = "3", value = "3"), @Option(label = "4", value = "4")})
    int bits() default 3;

    /** SPI clock in hertz; 0: the chip's default. */
    @AttributeDefinition(
            name = "SPI clock",
            description =
                    "In hertz. 0: the chip's default, which is 2400000 (3 bits), 3200000 (4 bits) or 10000000 (chips with"
                            + " a clock line).",
            min = "0",
            max = "30000000")
    int hertz() default 0;

    /** Lead time (line low) before a frame, in microseconds. */
    @AttributeDefinition(
            name = "Lead time (low before a frame)",
            description =
                    "WS2812 and SK6812 only. In microseconds, at least one byte. Try 300 if the first pixel lights"
                            + " green.",
            min = "0",
            max = "" + SpiSettings.MOST_LEAD_MICROS)
    int leadMicros() default 0;

    /** Reset (latch) time after a frame, in microseconds. */
    @AttributeDefinition(
            name = "Reset (latch) time",
            description = "WS2812 and SK6812 only. In microseconds after a frame; then the strip shows it.",
            min = "" + SpiSettings.LEAST_RESET_MICROS,
            max = "" + SpiSettings.MOST_RESET_MICROS)
    int resetMicros() default 300;

    /** Global brightness of chips with a clock line, 1 to 31. */
    @AttributeDefinition(
            name = "Global brightness",
            description = "APA102 and SK9822 only: drive current of all LEDs, 1 to 31.",
            min = "1",
            max = "" + SpiSettings.MOST_BRIGHTNESS)
    int globalBrightness() default SpiSettings.MOST_BRIGHTNESS;

    /** Pattern for the name in the web console. */
    @AttributeDefinition(name = "Display name", description = "Pattern for the name of this strip in the web console.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {chip} on spidev{bus}.{chipSelect}";
}
