// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.artnet.ArtnetSender;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be set on an Art-Net strip beside the receivers. */
public @interface ArtnetConfig {

    @AttributeDefinition(
            name = "Port",
            description = "The UDP port of receivers that have none of their own.",
            min = "1",
            max = "65535")
    int port() default ArtnetSender.PORT;

    @AttributeDefinition(
            name = "First universe",
            description =
                    "The port-address of the first pixel; Art-Net counts from 0: net times 256, subnet times 16, and"
                            + " universe. The next ones follow without gap.",
            min = "0",
            max = "" + ArtnetSender.LAST_UNIVERSE)
    int universe() default 0;

    @AttributeDefinition(
            name = "Channels of a universe",
            description =
                    "0: as many whole pixels as fit, which is 510 channels for RGB and 512 with white. Another number,"
                            + " up to 512: exactly so many, and a pixel may be split between two universes.",
            min = "0",
            max = "512")
    int channels() default 0;

    @AttributeDefinition(
            name = "Sync",
            description = "Who gets ArtSync after each frame, so that it is shown at once.",
            options = {
                @Option(label = "nobody", value = "none"),
                @Option(label = "the receivers", value = "receivers"),
                @Option(label = "the broadcast address", value = "broadcast")
            })
    String sync() default "none";

    @AttributeDefinition(
            name = "Broadcast address",
            description = "Where ArtSync goes with sync set to broadcast; better the one of a network, as in"
                    + " 192.168.1.255.")
    String broadcast() default "255.255.255.255";

    @AttributeDefinition(name = "Name in lists", description = "How the web console names this strip.")
    String webconsole_configurationFactory_nameHint() default "{pixels} px {order} by Art-Net to {host} {receivers}";
}
