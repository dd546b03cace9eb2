// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import org.osgi.service.metatype.annotations.AttributeDefinition;

/** What can be set on every strip behind a network. */
public @interface ReceiverConfig {

    /** How long the strip is. */
    @AttributeDefinition(name = "Pixels", description = "How many pixels the strip has.", min = "1", max = "100000")
    int pixels() default 150;

    /** The order of the bytes of a pixel. */
    @AttributeDefinition(
            name = "Colour order",
            description =
                    "The order of the bytes of a pixel as the receiver expects them; W is white. Most receivers expect"
                            + " RGB and know the order of their LEDs themselves.")
    String order() default "RGB";

    /** The receiver, where there is one. */
    @AttributeDefinition(
            name = "Host",
            description = "The receiver's name or address, with :port where it is not the usual one.",
            required = false)
    String host() default "";

    /** The receivers, where there are several. */
    @AttributeDefinition(
            name = "Receivers",
            description = "Several receivers in the place of a host. Each gets the whole strip; or, written as"
                    + " host=pixels, each gets the pixels that follow those of the one before.",
            required = false)
    String[] receivers() default {};
}
