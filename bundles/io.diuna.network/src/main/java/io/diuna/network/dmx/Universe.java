// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.dmx;

/**
 * Bytes of a strip that are sent in one packet.
 *
 * @param number universe number of the protocol
 * @param range index of its pixel range in the plan, from 0
 * @param start index of its first byte in the frame's wire bytes
 * @param length number of bytes, 1 to {@link #MOST_CHANNELS}
 */
public record Universe(int number, int range, int start, int length) {

    /** Channels of a DMX512 universe. */
    public static final int MOST_CHANNELS = 512;
}
