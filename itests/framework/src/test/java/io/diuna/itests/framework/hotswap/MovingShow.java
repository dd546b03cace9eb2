// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.hotswap;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.PhysicalStrip;
import io.diuna.api.strip.StripFormat;
import io.diuna.api.strip.StripFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A strip under many zones of the same length, and what counts about each frame and zone. */
final class MovingShow implements PhysicalStrip {

    private static final int HEAD = 255;
    private static final int MIXED = -1;

    private final int zones;
    private final int zoneBytes;
    private final byte[] before;
    private final long[] numbers;
    private final long[] nanos;
    private final int[] darkest;
    private final int[] floors;
    private final int[] moved;
    private volatile int count;

    /**
     * @param zones how many zones, at most 32
     * @param pixels the length of each
     * @param capacity how many frames can be remembered
     */
    MovingShow(int zones, int pixels, int capacity) {
        this.zones = zones;
        zoneBytes = 3 * pixels;
        before = new byte[zones * zoneBytes];
        numbers = new long[capacity];
        nanos = new long[capacity];
        darkest = new int[capacity];
        floors = new int[capacity];
        moved = new int[capacity];
    }

    @Override
    public StripFormat format() {
        return StripFormat.of(before.length / 3, ColorOrder.RGB, 1.0, 0);
    }

    @Override
    public void show(StripFrame frame) {
        int at = count;
        byte[] wire = frame.wire();
        numbers[at] = frame.number();
        nanos[at] = frame.nanos();
        for (int zone = 0; zone < zones; zone++) {
            int start = zone * zoneBytes;
            if (!Arrays.equals(wire, start, start + zoneBytes, before, start, start + zoneBytes)) {
                moved[at] |= 1 << zone;
            }
        }
        look(at, wire);
        System.arraycopy(wire, 0, before, 0, wire.length);
        count = at + 1;
    }

    private void look(int at, byte[] wire) {
        int least = 255;
        int floor = HEAD;
        boolean pure = true;
        for (int i = 0; i < wire.length; i += 3) {
            int blue = wire[i + 2] & 0xFF;
            least = Math.min(least, Math.max(wire[i] & 0xFF, Math.max(wire[i + 1] & 0xFF, blue)));
            pure &= blue == HEAD || floor == HEAD || blue == floor;
            floor = Math.min(floor, blue);
        }
        darkest[at] = least;
        floors[at] = pure ? floor : MIXED;
    }

    @Override
    public void close() {
        // Nothing is open, and what was recorded stays.
    }

    /** How many frames there are. */
    int count() {
        return count;
    }

    /** The frame's number in the show. */
    long number(int frame) {
        return numbers[frame];
    }

    /** The instant for which the frame was drawn. */
    long nanos(int frame) {
        return nanos[frame];
    }

    /** The strongest channel of the darkest pixel, 0 to 255. */
    int darkest(int frame) {
        return darkest[frame];
    }

    /** The blue of the floor in all zones, 0 to 255, which tells the version; -1 where several are seen. */
    int floor(int frame) {
        return floors[frame];
    }

    /** The most frames in a row in which one and the same zone stood still. */
    int longestStill(int first, int end) {
        int longest = 0;
        for (int zone = 0; zone < zones; zone++) {
            int still = 0;
            for (int frame = first; frame < end; frame++) {
                still = (moved[frame] & 1 << zone) == 0 ? still + 1 : 0;
                longest = Math.max(longest, still);
            }
        }
        return longest;
    }

    /** The instants at which the frames that never came were due. */
    List<Long> missing(int first, int end, long periodNanos) {
        List<Long> missing = new ArrayList<>();
        for (int frame = first + 1; frame < end; frame++) {
            for (long number = numbers[frame - 1] + 1; number < numbers[frame]; number++) {
                missing.add(nanos[frame] - (numbers[frame] - number) * periodNanos);
            }
        }
        return missing;
    }
}
