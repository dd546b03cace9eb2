// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.network.dmx.Universe;
import java.nio.ByteBuffer;

/** Transport of a strip's E1.31 packets: unicast or multicast. Used by the strip's thread alone. */
public interface SacnPath extends AutoCloseable {

    /** Returns the name of the protocol and, for multicast, of the network. */
    String network();

    /** Called before each frame: opens or re-opens sockets. */
    void beginFrame();

    /** Sends a data packet, the bytes from 0 to the buffer's limit, to a receiver of the universe, counted from 0. */
    void send(Universe universe, int receiver, ByteBuffer datagram);

    /** Sends a sync packet, the bytes from 0 to the buffer's limit. */
    void sync(ByteBuffer datagram);

    /** Sends a discovery packet; no-op for unicast. */
    void discover(ByteBuffer datagram);

    /**
     * Called after each frame: reports failures of its packets.
     *
     * @throws io.diuna.api.strip.HardwareException when the frame could be sent to no receiver
     */
    void endFrame();

    @Override
    void close();
}
