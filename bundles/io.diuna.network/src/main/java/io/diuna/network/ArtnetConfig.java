// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.artnet.ArtnetSender;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration keys of an Art-Net strip, without those of its receivers. */
public @interface ArtnetConfig {

    @AttributeDefinition(
            name = "Port",
            description = "UDP port of controllers for which host or receivers names none.",
            min = "1",
            max = "65535")
    int port() default ArtnetSender.PORT;

    @AttributeDefinition(
            name = "First universe",
            description =
                    "Port-address of the first pixel: net x 256 + subnet x 16 + universe, counted from 0. The following"
                            + " universes have consecutive numbers.",
            min = "0",
            max = "" + ArtnetSender.LAST_UNIVERSE)
    int universe() default 0;

    @AttributeDefinition(
            name = "Channels per universe",
            description =
                    "0: as many whole pixels as fit, which is 510 channels for RGB and 512 for RGBW. 1 to 512: exactly"
                            + " this number, and a pixel may be split between two universes.",
            min = "0",
            max = "512")
    int channels() default 0;

    @AttributeDefinition(
            name = "Sync",
            description = "Where to send ArtSync after each frame, so that all universes are shown at once.",
            options = {
                @Option(label = "none", value = "none"),
                @Option(label = "the controllers", value = "receivers"),
                @Option(label = "the broadcast address", value = "broadcast")
            })
    String sync() default "none";

    @AttributeDefinition(
            name = "Broadcast address",
            description = "Destination of ArtSync if sync is broadcast. Prefer the address of one network, as in"
                    + " 192.168.1.255.")
    String broadcast() default "255.255.255.255";

    @AttributeDefinition(name = "Display name", description = "Pattern for the name of this strip in the web console.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by Art-Net to {host} {receivers}";
}
