// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import org.osgi.service.metatype.annotations.AttributeDefinition;

/** Configuration keys of all network strips. */
public @interface ReceiverConfig {

    /** Number of pixels of the strip, 1 to 100 000. */
    @AttributeDefinition(name = "Pixels", description = "Number of pixels of the strip.", min = "1", max = "100000")
    int pixels() default 150;

    /** Byte order of a pixel on the wire, as {@code RGB} or {@code GRBW}. */
    @AttributeDefinition(
            name = "Colour order",
            description =
                    "Byte order of a pixel as the controller expects it; W is white. Most controllers expect RGB and"
                            + " convert it to the order of their LEDs.")
    String order() default "RGB";

    /** The receiver, if there is only one: a host name or an IP address, with an optional port. */
    @AttributeDefinition(
            name = "Host",
            description = "Host name or IP of the controller, optional :port.",
            required = false)
    String host() default "";

    /** Several receivers, instead of {@link #host}. */
    @AttributeDefinition(
            name = "Controllers",
            description = "Several controllers, instead of host. Each gets the whole strip; written as host=pixels,"
                    + " each gets the pixels after those of the previous one.",
            required = false)
    String[] receivers() default {};
}
