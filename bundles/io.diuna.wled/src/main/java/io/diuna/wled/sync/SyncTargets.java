// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import io.diuna.api.ConfigurationException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses to which changes are sent. */
public final class SyncTargets {

    /** UDP port of WLED's notifier. */
    public static final int PORT = 21_324;

    /** All devices of the network. */
    public static final String BROADCAST = "255.255.255.255";

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?");

    private SyncTargets() {}

    /**
     * Reads addresses, with a port after a colon if it is not WLED's. Names are not resolved, which can take seconds.
     *
     * @throws ConfigurationException if one is no address
     */
    public static List<InetSocketAddress> parse(String... targets) {
        return Stream.of(targets)
                .map(String::strip)
                .filter(target -> !target.isEmpty())
                .map(SyncTargets::address)
                .toList();
    }

    private static InetSocketAddress address(String target) {
        Matcher parts = ADDRESS.matcher(target);
        int port = !parts.matches() ? 0 : parts.group(2) == null ? PORT : Integer.parseInt(parts.group(2));
        if (port < 1 || port > LARGEST_PORT) {
            throw new ConfigurationException(
                    "targets",
                    "targets: '" + target
                            + "' is no address of a device; write one such as 192.168.1.20 or attic.local:" + PORT);
        }
        return InetSocketAddress.createUnresolved(parts.group(1), port);
    }
}
