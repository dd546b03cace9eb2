// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.sacn.SacnSender;
import org.osgi.service.metatype.annotations.AttributeDefinition;

/** What can be set on an E1.31 strip beside the receivers. */
public @interface SacnConfig {

    @AttributeDefinition(
            name = "Port",
            description = "The UDP port of multicast groups, and of receivers that have none of their own.",
            min = "1",
            max = "65535")
    int port() default SacnSender.PORT;

    @AttributeDefinition(
            name = "Network interface",
            description =
                    "For multicast: the name or an address of the interface to send on. Empty: the system chooses.",
            required = false)
    String networkInterface() default "";

    @AttributeDefinition(
            name = "Routers to pass",
            description = "For multicast: the packets' time to live; 1 stays in this network.",
            min = "1",
            max = "255")
    int ttl() default 1;

    @AttributeDefinition(
            name = "First universe",
            description = "The universe of the first pixel; E1.31 counts from 1. The next ones follow without gap.",
            min = "1",
            max = "" + SacnSender.LAST_UNIVERSE)
    int universe() default 1;

    @AttributeDefinition(
            name = "Channels of a universe",
            description =
                    "0: as many whole pixels as fit, which is 510 channels for RGB and 512 with white. Another number,"
                            + " up to 512: exactly so many, and a pixel may be split between two universes.",
            min = "0",
            max = "512")
    int channels() default 0;

    @AttributeDefinition(
            name = "Priority",
            description = "Where several senders want a universe, receivers show the one with the highest priority.",
            min = "0",
            max = "200")
    int priority() default 100;

    @AttributeDefinition(
            name = "Sync universe",
            description = "The universe of the packet that makes receivers show a whole frame at once. 0: none.",
            min = "0",
            max = "" + SacnSender.LAST_UNIVERSE)
    int sync() default 0;

    @AttributeDefinition(
            name = "Source name",
            description = "How other devices name this sender. Empty: Diuna and the strip's id.",
            required = false)
    String sourceName() default "";

    @AttributeDefinition(name = "Discovery", description = "With multicast: tells each 10 s which universes are sent.")
    boolean discovery() default true;

    @AttributeDefinition(name = "Name in lists", description = "How the web console names this strip.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by E1.31 to {host} {receivers}";
}
