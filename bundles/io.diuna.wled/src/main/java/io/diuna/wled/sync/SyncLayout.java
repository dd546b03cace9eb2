// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.sync;

import java.util.List;

/** Layout of a packet of WLED's UDP notifier, version 12 (wled00/udp.cpp of WLED 17, {@code notify} and {@code parseNotifyPacket}). */
final class SyncLayout {

    /** Value of the first byte. */
    static final int NOTIFIER = 0;

    /** Version that these packets have. */
    static final int VERSION = 12;

    /** First version with a group. */
    static final int GROUP_VERSION = 9;

    /** First version with segments. */
    static final int SEGMENT_VERSION = 11;

    /** Reason for the packet: a direct change. */
    static final int DIRECT_CHANGE = 1;

    static final int AT_REASON = 1;
    static final int AT_BRIGHTNESS = 2;
    static final int AT_COLOR = 3;
    static final int AT_EFFECT = 8;
    static final int AT_SPEED = 9;
    static final int AT_WHITE = 10;
    static final int AT_VERSION = 11;
    static final int AT_INTENSITY = 16;
    /** Duration of the transition in milliseconds, low byte first. */
    static final int AT_TRANSITION = 17;

    /** Unit of the transition in JSON, in milliseconds. */
    static final int TRANSITION_MILLIS = 100;

    static final int AT_PALETTE = 19;
    static final int AT_GROUPS = 36;
    /** Colour temperature is not told: 255. */
    static final int AT_NO_TEMPERATURE = 37;

    static final int AT_SEGMENTS = 39;
    static final int AT_SEGMENT_SIZE = 40;
    static final int HEAD = 41;

    /** Length of the oldest packet that has colour, effect and speed. */
    static final int SHORTEST = 24;

    static final int SEGMENT = 36;

    /** Most segments in a packet that fits into a frame of Ethernet. */
    static final int MOST_SEGMENTS = (1_472 - HEAD) / SEGMENT;

    static final int SEGMENT_START = 1;
    static final int SEGMENT_STOP = 3;
    static final int SEGMENT_GROUPING = 5;
    static final int SEGMENT_OPTIONS = 9;
    static final int SEGMENT_BRIGHTNESS = 10;
    static final int SEGMENT_EFFECT = 11;
    static final int SEGMENT_SPEED = 12;
    static final int SEGMENT_INTENSITY = 13;
    static final int SEGMENT_PALETTE = 14;
    static final int SEGMENT_COLORS = 15;
    static final int SEGMENT_CUSTOM = 29;

    /** Third custom slider in the lower five bits, and three checks. */
    static final int SEGMENT_CHECKS = 31;

    static final int CUSTOM_MASK = 0x1F;
    static final int FIRST_CHECK = 0x20;

    /** Bit of the options: the segment is on. */
    static final int OPTION_ON = 4;

    static final int COLORS = 3;
    static final int CHANNELS = 4;

    /** Names of the checks, in the order of their bits. */
    static final List<String> CHECKS = List.of("o1", "o2", "o3");

    private SyncLayout() {}
}
