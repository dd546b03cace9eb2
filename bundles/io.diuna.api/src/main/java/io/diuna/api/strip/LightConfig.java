// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.service.metatype.annotations.AttributeDefinition;

/**
 * How a strip's light is made from display values: keys of a strip's configuration that are the same for every driver. The
 * platform reads them from the properties of the {@link PhysicalStrip} service, so a driver has nothing to do with them but
 * to offer them: its metatype interface extends this one beside the driver's own.
 */
public @interface LightConfig {

    /** Exponents from display values to light; see {@link StripFormat#gamma()} for where there are none. */
    @AttributeDefinition(
            name = "Gamma",
            description = "Exponent from display values to light, 0.1 to 10: one for all channels, or one each for red,"
                    + " green, blue and white. None: 2.2 on LEDs, 1.0 where the receiver brings its own.",
            required = false,
            min = "0.1",
            max = "10")
    double[] gamma() default {};

    /** Percent. */
    @AttributeDefinition(
            name = "Brightness",
            description = "Of the whole strip, in percent, 0 to 100.",
            min = "0",
            max = "100")
    double brightness() default 100;

    /** What full white is turned into. */
    @AttributeDefinition(
            name = "White balance",
            description = "The colour, #rrggbb, that makes full red, green and blue together look white on this strip.")
    String whiteBalance() default "#ffffff";

    /** For strips with a white channel. */
    @AttributeDefinition(
            name = "White from colours",
            description = "On strips with a white LED: lets it shine for what red, green and blue have in common.")
    boolean whiteExtraction() default true;

    /** Light between two steps of the wire. */
    @AttributeDefinition(
            name = "Dither",
            description =
                    "Shows light between two of the 256 steps by alternating them, so that slow fades are smooth.")
    boolean dither() default true;

    /** Milliamperes. */
    @AttributeDefinition(
            name = "Current limit",
            description =
                    "What the supply of this strip gives, in milliamperes; brighter pictures are dimmed as a whole."
                            + " 0: no limit.",
            min = "0")
    int milliampsLimit() default 0;

    /** Milliamperes. */
    @AttributeDefinition(
            name = "Current of a pixel",
            description =
                    "In milliamperes with one channel at full: red, green, blue, white, and last what a dark pixel"
                            + " takes.")
    double[] milliampsPerPixel() default {12, 12, 12, 20, 1};
}
