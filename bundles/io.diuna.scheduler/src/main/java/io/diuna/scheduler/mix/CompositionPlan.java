// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import java.util.Arrays;
import java.util.BitSet;

/** All that the frame thread works on, exchanged as a whole between two frames. Never changed. */
public final class CompositionPlan {

    /** Nothing at all. */
    public static final CompositionPlan EMPTY = new CompositionPlan(new ZonePlan[0], new Canvas[0]);

    private final ZonePlan[] zones;
    private final CanvasPlan[] canvases;

    /**
     * @param zones the zones
     * @param canvases the canvases, one a strip
     */
    public CompositionPlan(ZonePlan[] zones, Canvas[] canvases) {
        this.zones = zones.clone();
        this.canvases = new CanvasPlan[canvases.length];
        for (int i = 0; i < canvases.length; i++) {
            this.canvases[i] = new CanvasPlan(canvases[i], gaps(canvases[i], zones));
        }
    }

    /**
     * A zone and its places.
     *
     * @param mix its base picture
     * @param overlay the layers over it
     * @param regions where the picture goes
     */
    @SuppressWarnings("ArrayRecordComponent") // the frame thread runs over it at each frame: no list, no iterator
    public record ZonePlan(ZoneMix mix, Overlay overlay, PixelRegion[] regions) {}

    /**
     * A canvas and its gaps.
     *
     * @param canvas the canvas
     * @param gaps the runs that no zone covers: the first pixel of each and the one after its last
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record CanvasPlan(Canvas canvas, int[] gaps) {

        /** Frame thread: makes dark what nobody draws. */
        void clear() {
            int[] pixels = canvas.back();
            for (int i = 0; i < gaps.length; i += 2) {
                Arrays.fill(pixels, gaps[i], gaps[i + 1], 0);
            }
        }
    }

    /** The zones in the order in which they are laid over each other. */
    ZonePlan[] zones() {
        return zones;
    }

    /** The canvases. */
    CanvasPlan[] canvases() {
        return canvases;
    }

    private static int[] gaps(Canvas canvas, ZonePlan[] zones) {
        BitSet covered = new BitSet(canvas.length());
        for (ZonePlan zone : zones) {
            for (PixelRegion area : zone.regions()) {
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
