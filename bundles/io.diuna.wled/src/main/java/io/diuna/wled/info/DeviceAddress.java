// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.info;

import io.diuna.platform.access.MachineNames;
import io.diuna.platform.access.NetworkAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Address by which clients tell devices apart: that of the network card, 12 lower-case hex digits. A machine without one gets a
 * number that is made of its name.
 *
 * @param name name of the machine; {@code Diuna} if it has none
 * @param mac 12 hex digits
 * @param ip first address of the machine; empty if it has none
 */
public record DeviceAddress(String name, String mac, String ip) {

    /** Bit of an address that was not given by a manufacturer, as a prefix of 16 bits. */
    private static final int LOCAL = 0x0200;

    private static final int MAC_BYTES = 6;

    /** Reads the address of this machine. */
    public static DeviceAddress read() {
        MachineNames names = MachineNames.read();
        String host = names.hosts().stream().findFirst().orElse("");
        Optional<NetworkAddress> first = names.addresses().stream().findFirst();
        return new DeviceAddress(
                host.isEmpty() ? "Diuna" : host,
                first.flatMap(DeviceAddress::hardware).orElseGet(() -> made(host)),
                first.map(address -> address.address().getHostAddress()).orElse(""));
    }

    private static Optional<String> hardware(NetworkAddress address) {
        try {
            NetworkInterface card = NetworkInterface.getByInetAddress(address.address());
            byte[] mac = card == null ? null : card.getHardwareAddress();
            return mac == null || mac.length != MAC_BYTES
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(mac));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    /** Returns a number that is the same after each start. */
    static String made(String host) {
        return String.format("%04x%08x", LOCAL, host.hashCode());
    }
}
