// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.artnet;

import io.diuna.network.udp.NetworkText;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Art-Net node as described by its ArtPollReply. The packet is not trusted: control characters in names become {@code ?}, and the
 * address in it is ignored.
 *
 * @param address IP address that the reply came from
 * @param shortName display name, at most 17 characters
 * @param longName long display name, at most 63 characters
 * @param universes port-addresses of its outputs, at most four
 */
public record ArtnetNode(String address, String shortName, String longName, List<Integer> universes) {

    private static final byte[] START = {'A', 'r', 't', '-', 'N', 'e', 't', 0, 0x00, 0x21};
    private static final int SHORTEST = 207;
    private static final int NET_AT = 18;
    private static final int SUBNET_AT = 19;
    private static final int SHORT_NAME_AT = 26;
    private static final int LONG_NAME_AT = 44;
    private static final int LONG_NAME_END = 108;
    private static final int PORTS_AT = 172;
    private static final int PORT_TYPES_AT = 174;
    private static final int OUTPUTS_AT = 190;
    private static final int MOST_PORTS = 4;
    private static final int IS_OUTPUT = 0x80;

    /**
     * Parses an ArtPollReply.
     *
     * @param packet the received bytes, not modified
     * @param length number of valid bytes
     * @param sender address that it came from
     * @return null if it is another packet or too short
     */
    static @Nullable ArtnetNode parse(byte[] packet, int length, InetAddress sender) {
        if (length < SHORTEST || length > packet.length) {
            return null;
        }
        for (int i = 0; i < START.length; i++) {
            if (packet[i] != START[i]) {
                return null;
            }
        }
        return new ArtnetNode(
                sender.getHostAddress(),
                NetworkText.of(packet, SHORT_NAME_AT, LONG_NAME_AT),
                NetworkText.of(packet, LONG_NAME_AT, LONG_NAME_END),
                outputs(packet));
    }

    private static List<Integer> outputs(byte[] packet) {
        int high = (unsigned(packet, NET_AT) & 0x7F) << 8 | (unsigned(packet, SUBNET_AT) & 0x0F) << 4;
        int ports = Math.min(MOST_PORTS, unsigned(packet, PORTS_AT) << 8 | unsigned(packet, PORTS_AT + 1));
        List<Integer> universes = new ArrayList<>();
        for (int i = 0; i < ports; i++) {
            if ((unsigned(packet, PORT_TYPES_AT + i) & IS_OUTPUT) != 0) {
                universes.add(high | (unsigned(packet, OUTPUTS_AT + i) & 0x0F));
            }
        }
        return List.copyOf(universes);
    }

    private static int unsigned(byte[] packet, int at) {
        return packet[at] & 0xFF;
    }
}
