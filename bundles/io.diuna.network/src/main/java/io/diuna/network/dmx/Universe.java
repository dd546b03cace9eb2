// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.dmx;

/**
 * A run of a strip's bytes that travels together.
 *
 * @param number as the protocol counts
 * @param share which share of the strip it belongs to, from 0
 * @param start its first byte in the wire image
 * @param length how many bytes, 1 to {@link #MOST_CHANNELS}
 */
public record Universe(int number, int share, int start, int length) {

    /** The channels of a universe of DMX512. */
    public static final int MOST_CHANNELS = 512;
}
