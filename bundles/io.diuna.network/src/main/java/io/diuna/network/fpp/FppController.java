// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.fpp;

import io.diuna.network.udp.NetworkText;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Player or controller as described by its MultiSync ping. The packet is not trusted: control characters become {@code ?}, and
 * the address in it is ignored.
 *
 * @param address IP address that the ping came from
 * @param name host name, may be empty
 * @param description model and version, may be empty
 */
public record FppController(String address, String name, String description) {

    /** UDP port of MultiSync, to which all pings go. */
    public static final int PORT = 32320;

    /** Multicast address of MultiSync. */
    public static final InetSocketAddress GROUP = new InetSocketAddress("239.70.80.80", PORT);

    private static final byte[] START = "FPPD".getBytes(StandardCharsets.US_ASCII);
    private static final int KIND_AT = 4;
    private static final int PING = 4;
    private static final int LENGTH_AT = 5;
    private static final int HEADER_BYTES = 7;
    private static final int VERSION_AT = 7;
    private static final int IS_QUESTION_AT = 8;
    private static final int SYSTEM_AT = 9;
    private static final int NAME_AT = 19;
    private static final int SOFTWARE_AT = 84;
    private static final int MODEL_AT = 125;
    private static final int MODEL_END = 166;

    /** Length of the data in pings of version 1, which later versions extend. */
    private static final int SHORTEST_DATA = 169;

    /** Version and length of the data in the question. */
    private static final int VERSION = 2;

    private static final int DATA_BYTES = 214;

    /** Systems below this number run FPP itself. */
    private static final int FIRST_OTHER_SYSTEM = 0x80;

    private static final int OTHER_SYSTEM = 0xC0;

    /** Scheduler for shows, which drives no LEDs. */
    private static final int XSCHEDULE = 0xC1;

    /** Returns the ping that asks for pings. Its sender has no address in it, so nobody lists it as a controller. */
    public static byte[] question() {
        byte[] packet = Arrays.copyOf(START, HEADER_BYTES + DATA_BYTES);
        packet[KIND_AT] = PING;
        packet[LENGTH_AT] = (byte) DATA_BYTES; // little endian
        packet[VERSION_AT] = VERSION;
        packet[IS_QUESTION_AT] = 1;
        packet[SYSTEM_AT] = (byte) OTHER_SYSTEM;
        return packet;
    }

    /**
     * Parses a ping.
     *
     * @param packet the received bytes, not modified
     * @param length number of valid bytes
     * @param sender address that it came from
     * @return null if it is another packet, too short, a question, or of a system that drives no LEDs
     */
    public static @Nullable FppController parse(byte[] packet, int length, InetAddress sender) {
        if (length < HEADER_BYTES + SHORTEST_DATA
                || length > packet.length
                || !Arrays.equals(packet, 0, START.length, START, 0, START.length)
                || packet[KIND_AT] != PING
                || packet[IS_QUESTION_AT] != 0) {
            return null;
        }
        int system = packet[SYSTEM_AT] & 0xFF;
        if (system == XSCHEDULE) {
            return null;
        }
        String software = NetworkText.of(packet, SOFTWARE_AT, MODEL_AT);
        String version = software.isBlank() ? "" : (system < FIRST_OTHER_SYSTEM ? "FPP " : "version ") + software;
        String model = NetworkText.of(packet, MODEL_AT, MODEL_END);
        return new FppController(
                sender.getHostAddress(),
                NetworkText.of(packet, NAME_AT, SOFTWARE_AT),
                Stream.of(model, version).filter(text -> !text.isBlank()).collect(Collectors.joining(", ")));
    }
}
