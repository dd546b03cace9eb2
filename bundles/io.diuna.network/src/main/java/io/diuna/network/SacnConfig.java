// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.sacn.SacnSender;
import org.osgi.service.metatype.annotations.AttributeDefinition;

/** Configuration keys of an E1.31 strip, without those of its receivers. */
public @interface SacnConfig {

    @AttributeDefinition(
            name = "Port",
            description = "UDP port of multicast groups, and of controllers for which host or receivers names none.",
            min = "1",
            max = "65535")
    int port() default SacnSender.PORT;

    @AttributeDefinition(
            name = "Network interface",
            description = "Multicast only: name or address of the interface to send on. Empty: the system chooses.",
            required = false)
    String networkInterface() default "";

    @AttributeDefinition(
            name = "Multicast TTL",
            description = "Multicast only: time to live of the packets. 1: they stay in this network.",
            min = "1",
            max = "255")
    int ttl() default 1;

    @AttributeDefinition(
            name = "First universe",
            description =
                    "Universe of the first pixel, counted from 1. The following universes have consecutive numbers.",
            min = "1",
            max = "" + SacnSender.LAST_UNIVERSE)
    int universe() default 1;

    @AttributeDefinition(
            name = "Channels per universe",
            description =
                    "0: as many whole pixels as fit, which is 510 channels for RGB and 512 for RGBW. 1 to 512: exactly"
                            + " this number, and a pixel may be split between two universes.",
            min = "0",
            max = "512")
    int channels() default 0;

    @AttributeDefinition(
            name = "Priority",
            description = "If several sources send a universe, controllers show the one with the highest priority.",
            min = "0",
            max = "200")
    int priority() default 100;

    @AttributeDefinition(
            name = "Sync universe",
            description =
                    "Universe of the sync packet that makes controllers show a frame's universes at once. 0: none.",
            min = "0",
            max = "" + SacnSender.LAST_UNIVERSE)
    int sync() default 0;

    @AttributeDefinition(
            name = "Source name",
            description = "Name of this source on other devices. Empty: Diuna and the strip's id.",
            required = false)
    String sourceName() default "";

    @AttributeDefinition(name = "Discovery", description = "Multicast only: announces the sent universes every 10 s.")
    boolean discovery() default true;

    @AttributeDefinition(name = "Display name", description = "Pattern for the name of this strip in the web console.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by E1.31 to {host} {receivers}";
}
