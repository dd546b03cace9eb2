// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.strip;

import org.osgi.service.metatype.annotations.AttributeDefinition;

/**
 * Output settings and id of a strip: configuration keys that are the same for every driver. The platform reads them from the
 * properties of the {@link PhysicalStrip} service. A driver only declares them: its metatype interface extends this one.
 */
public @interface LightConfig {

    /** {@return the id for a strip that the web console creates; empty to generate one} */
    @AttributeDefinition(
            name = "Id",
            description =
                    "Id of a new strip, such as porch: lower-case letters, digits and hyphens. Empty to generate one. It"
                            + " cannot be changed later.",
            required = false)
    String id() default "";

    /** {@return the exponents from display values to light; none for that of {@link StripFormat#gamma()}} */
    @AttributeDefinition(
            name = "Gamma",
            description = "Exponent from display values to light, 0.1 to 10: one for all channels, or one each for red,"
                    + " green, blue and white. None: 2.2 on LEDs, 1.0 where the receiver brings its own.",
            required = false,
            min = "0.1",
            max = "10")
    double[] gamma() default {};

    /** {@return the brightness of the whole strip in percent, 0 to 100} */
    @AttributeDefinition(
            name = "Brightness",
            description = "Brightness of the whole strip in percent, 0 to 100.",
            min = "0",
            max = "100")
    double brightness() default 100;

    /** {@return the colour that full white is turned into, {@code #rrggbb}} */
    @AttributeDefinition(
            name = "White balance",
            description = "The colour, #rrggbb, that makes full red, green and blue together look white on this strip.")
    String whiteBalance() default "#ffffff";

    /** {@return true if the white LED takes over the common part of red, green and blue, on strips that have one} */
    @AttributeDefinition(
            name = "RGBW white extraction",
            description =
                    "On strips with a white LED: the white LED takes over the common part of red, green and blue (auto white).")
    boolean whiteExtraction() default true;

    /** {@return true if temporal dithering is on} */
    @AttributeDefinition(
            name = "Temporal dithering",
            description = "Alternates between two of the 256 output steps, so that slow fades are smooth.")
    boolean dither() default true;

    /** {@return the current that the power supply gives, in mA; 0 for no limit} */
    @AttributeDefinition(
            name = "Power limit (ABL)",
            description =
                    "Current that the power supply of this strip gives, in mA; brighter frames are dimmed as a whole."
                            + " 0: no limit.",
            min = "0")
    int milliampsLimit() default 0;

    /** {@return the current of one pixel in mA: with red, green, blue, white at full, and dark} */
    @AttributeDefinition(
            name = "mA per LED",
            description =
                    "Current of one pixel in mA with one channel at full: red, green, blue, white; last, a dark pixel.")
    double[] milliampsPerPixel() default {12, 12, 12, 20, 1};
}
