// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

/** How long datagrams take. */
public final class WireTime {

    /** Preamble, Ethernet, IPv4 and UDP around the bytes of a datagram, and the gap to the next. */
    private static final int AROUND = 8 + 14 + 20 + 8 + 4 + 12;

    /** At 100 Mb/s, which is what most receivers have. */
    private static final int NANOS_PER_BYTE = 80;

    private WireTime() {}

    /**
     * An estimate.
     *
     * @param datagrams how many there are
     * @param bytes the bytes in all of them
     * @return nanoseconds on a wire of 100 Mb/s
     */
    public static long nanos(long datagrams, long bytes) {
        return (datagrams * AROUND + bytes) * NANOS_PER_BYTE;
    }
}
