// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import io.diuna.api.strip.HardwareException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** IPv4 broadcast addresses of this machine's networks. */
public final class Broadcasts {

    /** Limited broadcast: one network; with several, the system chooses it. */
    private static final String LIMITED = "255.255.255.255";

    private Broadcasts() {}

    /**
     * Returns the limited broadcast address and the address of each network that is up now.
     *
     * @param port the UDP port, 1 to 65535
     * @throws HardwareException when the system cannot list its interfaces
     */
    public static List<InetSocketAddress> all(int port) {
        Set<InetSocketAddress> all = new LinkedHashSet<>();
        all.add(new InetSocketAddress(LIMITED, port));
        try {
            for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
                if (one.isUp() && !one.isLoopback()) {
                    for (InterfaceAddress address : one.getInterfaceAddresses()) {
                        InetAddress broadcast = address.getBroadcast();
                        if (broadcast != null) {
                            all.add(new InetSocketAddress(broadcast, port));
                        }
                    }
                }
            }
        } catch (SocketException e) {
            throw new HardwareException(
                    "Cannot list this machine's network interfaces (" + e.getMessage()
                            + "); check this machine's network",
                    e);
        }
        return List.copyOf(all);
    }
}
