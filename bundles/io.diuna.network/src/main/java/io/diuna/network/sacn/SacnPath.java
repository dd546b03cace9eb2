// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.sacn;

import io.diuna.network.dmx.Universe;
import java.nio.ByteBuffer;

/** How the packets of one strip get to those who want them. Used by the strip's thread alone. */
public interface SacnPath extends AutoCloseable {

    /** Before a frame. */
    void begin();

    /** Sends a data packet, from its first byte to its limit. */
    void send(Universe universe, ByteBuffer datagram);

    /** Sends a sync packet. */
    void sync(ByteBuffer datagram);

    /** Sends a discovery packet, if there is a way for it. */
    void discover(ByteBuffer datagram);

    /**
     * After a frame.
     *
     * @throws io.diuna.api.strip.HardwareException when the frame reached nobody
     */
    void settle();

    @Override
    void close();
}
