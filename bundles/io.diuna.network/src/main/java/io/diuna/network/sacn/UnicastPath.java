// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.network.dmx.Universe;
import io.diuna.network.udp.Receivers;
import java.nio.ByteBuffer;

/** To receivers that are known by name. */
public final class UnicastPath implements SacnPath {

    private final Receivers receivers;

    /**
     * @param receivers closed with this path
     */
    public UnicastPath(Receivers receivers) {
        this.receivers = receivers;
    }

    @Override
    public void begin() {
        receivers.begin();
    }

    @Override
    public void send(Universe universe, ByteBuffer datagram) {
        receivers.send(universe.share(), datagram);
    }

    @Override
    public void sync(ByteBuffer datagram) {
        receivers.sendToAll(datagram);
    }

    @Override
    public void discover(ByteBuffer datagram) {
        // whoever looks for senders listens to a multicast group
    }

    @Override
    public void settle() {
        receivers.settle();
    }

    @Override
    public void close() {
        receivers.close();
    }
}
