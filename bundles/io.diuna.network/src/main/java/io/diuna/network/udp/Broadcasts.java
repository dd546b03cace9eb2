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

/** Where everybody in the networks of this machine is reached, by IPv4. */
public final class Broadcasts {

    /** Everybody in one network; which one, where there are several, the system decides. */
    private static final String LIMITED = "255.255.255.255";

    private Broadcasts() {}

    /**
     * The limited broadcast address, and that of each network as it is now.
     *
     * @param port the UDP port, 1 to 65535
     * @throws HardwareException when the system does not tell
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
                    "This machine does not tell its network interfaces (" + e.getMessage() + "); check its network", e);
        }
        return List.copyOf(all);
    }
}
