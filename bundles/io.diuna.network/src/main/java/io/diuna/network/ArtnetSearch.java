// SPDX-License-Identifier: Apache-2.0
package io.diuna.network;

import io.diuna.api.strip.FoundReceiver;
import io.diuna.api.strip.ReceiverSearch;
import io.diuna.network.artnet.ArtnetDiscovery;
import io.diuna.network.artnet.ArtnetSender;
import io.diuna.network.udp.Broadcasts;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Searches for Art-Net receivers in all networks of this machine, by broadcast. */
@Component(property = ReceiverSearch.DRIVER + "=" + ArtnetStrip.PID)
public final class ArtnetSearch implements ReceiverSearch {

    private final Supplier<List<InetSocketAddress>> addresses;

    @Activate
    public ArtnetSearch() {
        this(() -> Broadcasts.all(ArtnetSender.PORT));
    }

    /** Creates a search that polls these broadcast addresses or receivers. */
    ArtnetSearch(Supplier<List<InetSocketAddress>> addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<FoundReceiver> search(Duration limit) {
        return FoundNodes.of(ArtnetDiscovery.poll(addresses.get(), limit));
    }
}
