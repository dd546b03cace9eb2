// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

/** Wire time: estimate for datagrams on Ethernet. */
public final class WireTime {

    /** Bytes around the payload of a datagram: preamble, Ethernet, IPv4, UDP, checksum and gap. */
    private static final int OVERHEAD = 8 + 14 + 20 + 8 + 4 + 12;

    /** 100 Mb/s, the speed of most receivers. */
    private static final int NANOS_PER_BYTE = 80;

    private WireTime() {}

    /**
     * Returns the estimated time on the wire.
     *
     * @param datagrams number of datagrams
     * @param bytes payload of all datagrams together
     * @return nanoseconds on a wire of 100 Mb/s
     */
    public static long nanos(long datagrams, long bytes) {
        return (datagrams * OVERHEAD + bytes) * NANOS_PER_BYTE;
    }
}
