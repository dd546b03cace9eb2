// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.network.dmx.Universe;
import io.diuna.network.udp.Receivers;
import java.nio.ByteBuffer;

/** Unicast: sends to the configured receivers. */
public final class UnicastPath implements SacnPath {

    private final Receivers receivers;

    /**
     * @param receivers closed with this path
     */
    public UnicastPath(Receivers receivers) {
        this.receivers = receivers;
    }

    @Override
    public String network() {
        return "sacn";
    }

    @Override
    public void beginFrame() {
        receivers.beginFrame();
    }

    @Override
    public void send(Universe universe, int receiver, ByteBuffer datagram) {
        receivers.send(universe.range(), receiver, datagram);
    }

    @Override
    public void sync(ByteBuffer datagram) {
        receivers.sendToAll(datagram);
    }

    @Override
    public void discover(ByteBuffer datagram) {
        // discovery packets are multicast only
    }

    @Override
    public void endFrame() {
        receivers.endFrame();
    }

    @Override
    public void close() {
        receivers.close();
    }
}
