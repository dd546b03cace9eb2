// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.fpp;

import io.diuna.api.strip.HardwareException;
import io.diuna.network.udp.UdpDiscovery;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search by ping: it is sent when the search is made, and answers gather until they are collected. For one thread. */
public final class FppSearch implements AutoCloseable {

    private @Nullable UdpDiscovery discovery;
    private @Nullable HardwareException failure;

    /**
     * Sends the ping. A failure is reported by {@link #collect}.
     *
     * @param to controllers, broadcast or multicast addresses
     * @param port UDP port to which they answer
     */
    public FppSearch(List<InetSocketAddress> to, int port) {
        try {
            UdpDiscovery opened = new UdpDiscovery("FPP", port);
            discovery = opened;
            opened.send(FppController.question(), to);
        } catch (HardwareException e) {
            failure = e;
        }
    }

    /**
     * Collects the answers. Blocks for the whole limit unless the thread is interrupted.
     *
     * @return those that answered, without duplicates
     * @throws HardwareException when the ping could be sent to no address, or another program has exclusive use of the port
     */
    public List<FppController> collect(Duration limit) {
        if (failure != null) {
            throw failure;
        }
        return discovery == null ? List.of() : discovery.collect(FppController::parse, limit);
    }

    @Override
    public void close() {
        if (discovery != null) {
            discovery.close();
        }
    }
}
