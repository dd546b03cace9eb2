// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.light;

import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The frames that came to a strip of three bytes a pixel: what counts about each, for half an hour at 60 frames a second.
 * The strip's thread adds; any thread reads what lies below {@link #count}.
 */
public final class Recording {

    private static final int CAPACITY = 108_000;

    private final long[] numbers = new long[CAPACITY];
    private final long[] nanos = new long[CAPACITY];
    private final long[] checksums = new long[CAPACITY];
    private final int[] darkest = new int[CAPACITY];
    private final int[] heads = new int[CAPACITY];
    private final int[] floors = new int[CAPACITY];
    private volatile int count;

    void add(long number, long instant, byte[] wire) {
        int frame = count;
        CRC32 checksum = new CRC32();
        checksum.update(wire);
        numbers[frame] = number;
        nanos[frame] = instant;
        checksums[frame] = checksum.getValue();
        look(frame, wire);
        count = frame + 1;
    }

    private void look(int frame, byte[] wire) {
        int darkestYet = 255;
        int brightestYet = -1;
        int floor = 255;
        for (int pixel = 0; pixel < wire.length / 3; pixel++) {
            int red = wire[3 * pixel] & 0xFF;
            int green = wire[3 * pixel + 1] & 0xFF;
            int blue = wire[3 * pixel + 2] & 0xFF;
            int level = Math.max(red, Math.max(green, blue));
            darkestYet = Math.min(darkestYet, level);
            floor = Math.min(floor, blue);
            if (red + green + blue > brightestYet) {
                brightestYet = red + green + blue;
                heads[frame] = pixel;
            }
        }
        darkest[frame] = darkestYet;
        floors[frame] = floor;
    }

    /** How many frames there are. */
    public int count() {
        return count;
    }

    /** The frame's number in the show. */
    public long number(int frame) {
        return numbers[frame];
    }

    /** The instant for which the frame was drawn. */
    public long nanos(int frame) {
        return nanos[frame];
    }

    /** The strongest channel of the frame's darkest pixel, 0 to 255: 0 when any pixel was black. */
    public int darkest(int frame) {
        return darkest[frame];
    }

    /** The first of the frame's brightest pixels. */
    public int head(int frame) {
        return heads[frame];
    }

    /** The least blue of any pixel, 0 to 255. */
    public int floor(int frame) {
        return floors[frame];
    }

    /** Whether the frame differs from the one before it. */
    public boolean moved(int frame) {
        return checksums[frame] != checksums[frame - 1];
    }

    /**
     * How many of the frames of the show from {@code first} to before {@code end} are like the one before: 0 to 1. What is
     * like the one before is not sent, so frames that are left out count as well.
     */
    public double stillShare(int first, int end) {
        long all = numbers[end - 1] - numbers[first];
        long moved = IntStream.range(first + 1, end).filter(this::moved).count();
        return (all - moved) / (double) (all + 1);
    }

    /** The most frames in a row, from {@code first} to before {@code end}, that are like the one before or left out. */
    public int longestStill(int first, int end) {
        long longest = 0;
        long still = 0;
        for (int frame = first + 1; frame < end; frame++) {
            still += numbers[frame] - numbers[frame - 1] - 1;
            longest = Math.max(longest, still);
            still = moved(frame) ? 0 : still + 1;
        }
        return (int) Math.max(longest, still);
    }
}
