// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.network.artnet.ArtnetDiscovery;
import io.diuna.network.artnet.ArtnetNode;
import io.diuna.network.artnet.ArtnetSender;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;

/** The shell command {@code diuna:artpoll}: who speaks Art-Net. */
@Component(
        service = ArtPollCommand.class,
        property = {"osgi.command.scope=diuna", "osgi.command.function=artpoll"})
public final class ArtPollCommand {

    /** Asks everybody in this network. */
    public String artpoll() {
        return artpoll("255.255.255.255");
    }

    /**
     * Asks, waits for 3 s and lists who has answered.
     *
     * @param address of a receiver, or a broadcast address
     */
    public String artpoll(String address) {
        List<ArtnetNode> nodes =
                ArtnetDiscovery.poll(new InetSocketAddress(address, ArtnetSender.PORT), ArtnetDiscovery.ANSWER_TIME);
        return nodes.isEmpty()
                ? "Nobody at " + address + " has answered within " + ArtnetDiscovery.ANSWER_TIME.toSeconds() + " s"
                : nodes.stream().map(ArtPollCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(ArtnetNode node) {
        return node.address() + "  " + node.shortName() + "  universes " + node.universes() + "  " + node.longName();
    }
}
