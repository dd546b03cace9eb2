// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.Arrays;
import java.util.BitSet;

/** All that the frame thread works on, exchanged as a whole between two frames. Never changed. */
public final class Show {

    /** Nothing at all. */
    public static final Show EMPTY = new Show(new Placed[0], new Canvas[0]);

    private final Placed[] zones;
    private final Sheet[] sheets;

    /**
     * @param zones the zones
     * @param canvases the canvases, one a strip
     */
    public Show(Placed[] zones, Canvas[] canvases) {
        this.zones = zones.clone();
        sheets = new Sheet[canvases.length];
        for (int i = 0; i < canvases.length; i++) {
            sheets[i] = new Sheet(canvases[i], gaps(canvases[i], zones));
        }
    }

    /**
     * A zone and its places.
     *
     * @param mix its base picture
     * @param overlay the layers over it
     * @param areas where the picture goes
     */
    @SuppressWarnings("ArrayRecordComponent") // the frame thread runs over it at each frame: no list, no iterator
    public record Placed(ZoneMix mix, Overlay overlay, Area[] areas) {}

    /**
     * A canvas and its gaps.
     *
     * @param canvas the canvas
     * @param gaps the runs that no zone covers: the first pixel of each and the one after its last
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Sheet(Canvas canvas, int[] gaps) {

        /** Frame thread: makes dark what nobody draws. */
        void clear() {
            int[] pixels = canvas.back();
            for (int i = 0; i < gaps.length; i += 2) {
                Arrays.fill(pixels, gaps[i], gaps[i + 1], 0);
            }
        }
    }

    /** The zones in the order in which they are laid over each other. */
    Placed[] zones() {
        return zones;
    }

    /** The canvases. */
    Sheet[] sheets() {
        return sheets;
    }

    private static int[] gaps(Canvas canvas, Placed[] zones) {
        BitSet covered = new BitSet(canvas.length());
        for (Placed zone : zones) {
            for (Area area : zone.areas()) {
                if (area.canvas() == canvas) {
                    area.cover(covered);
                }
            }
        }
        int length = canvas.length();
        int[] gaps = new int[length + 1];
        int count = 0;
        for (int at = covered.nextClearBit(0); at < length; at = covered.nextClearBit(gaps[count - 1])) {
            int next = covered.nextSetBit(at);
            gaps[count++] = at;
            gaps[count++] = next < 0 ? length : next;
        }
        return Arrays.copyOf(gaps, count);
    }
}
