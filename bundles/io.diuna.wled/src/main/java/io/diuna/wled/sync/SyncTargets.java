// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import io.diuna.api.ConfigurationException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Addresses to which changes are sent. */
public final class SyncTargets {

    /** UDP port of WLED's notifier. */
    public static final int PORT = 21_324;

    /** All devices of the network. */
    public static final String BROADCAST = "255.255.255.255";

    private static final int LARGEST_PORT = 65_535;

    private SyncTargets() {}

    /**
     * Reads addresses, with a port after a colon if it is not WLED's.
     *
     * @throws ConfigurationException if one is no address
     */
    public static List<InetSocketAddress> parse(String... targets) {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String target : targets) {
            if (!target.isBlank()) {
                addresses.add(address(target.strip()));
            }
        }
        return addresses;
    }

    private static InetSocketAddress address(String target) {
        int colon = target.lastIndexOf(':');
        boolean hasPort = colon > 0 && target.indexOf(':') == colon;
        String digits = hasPort ? target.substring(colon + 1) : String.valueOf(PORT);
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        InetSocketAddress address =
                new InetSocketAddress(hasPort ? target.substring(0, colon) : target, Math.min(port, LARGEST_PORT));
        if (port < 1 || port > LARGEST_PORT || address.isUnresolved()) {
            throw new ConfigurationException(
                    "targets", "'" + target + "' is no address of a device; write one such as 192.168.1.20:" + PORT);
        }
        return address;
    }
}
