// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.access;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names and addresses by which other devices reach this machine, at one moment. They are read from the system without a question
 * to DNS.
 *
 * @param hostName name of this machine in lower case, which may have a domain; empty if it has none
 * @param addresses addresses of all interfaces that are up, IPv4 first, without those of loopback and link-local IPv6
 */
public record MachineNames(String hostName, List<NetworkAddress> addresses) {

    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** Copies the addresses. */
    public MachineNames {
        addresses = List.copyOf(addresses);
    }

    /** Reads the present names and addresses. What cannot be read is left out. */
    public static MachineNames read() {
        return new MachineNames(readName(), readAddresses());
    }

    /** Returns the host names: that of the machine, its first part, and this part with {@code .local} for multicast DNS. */
    public Set<String> hosts() {
        String label = label();
        return label.isEmpty() || label.equals("localhost")
                ? Set.of()
                : new TreeSet<>(List.of(hostName, label, label + ".local"));
    }

    /** Returns the name for multicast DNS, such as {@code raspberrypi.local}; nothing if the machine has no name. */
    public Optional<String> localName() {
        String name = label() + ".local";
        return hosts().contains(name) ? Optional.of(name) : Optional.empty();
    }

    /**
     * Returns the address that a client is most likely to reach: one of its own network, or else the first one.
     *
     * @param client IP address of the client; any other text has no network
     */
    public Optional<NetworkAddress> towards(String client) {
        return addresses.stream()
                .filter(address -> address.contains(client))
                .findFirst()
                .or(() -> addresses.stream().findFirst());
    }

    private String label() {
        int dot = hostName.indexOf('.');
        return dot < 0 ? hostName : hostName.substring(0, dot);
    }

    private static String readName() {
        try {
            String name = Files.isReadable(LINUX_NAME)
                    ? Files.readString(LINUX_NAME)
                    : InetAddress.getLocalHost().getHostName();
            String clean = name.strip().toLowerCase(Locale.ROOT);
            return NAME.matcher(clean).matches() && !NetworkAddress.isLiteral(clean) ? clean : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static List<NetworkAddress> readAddresses() {
        List<NetworkAddress> found = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .filter(MachineNames::isUp)
                    .flatMap(one -> one.getInterfaceAddresses().stream())
                    .filter(one -> isReachable(one.getAddress()))
                    .map(one -> new NetworkAddress(one.getAddress(), one.getNetworkPrefixLength()))
                    .forEach(found::add);
        } catch (SocketException e) {
            return List.of();
        }
        found.sort(Comparator.comparing(one -> !(one.address() instanceof Inet4Address)));
        return found;
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback();
        } catch (SocketException e) {
            return false; // it has gone meanwhile
        }
    }

    /** Browsers cannot open link-local addresses of IPv6, which need the name of an interface. */
    private static boolean isReachable(InetAddress address) {
        return !address.isLoopbackAddress() && (address instanceof Inet4Address || !address.isLinkLocalAddress());
    }
}
