// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Immutable plan by which the frame thread composes: all zones, their regions on the canvases, and all canvases.
 * Replaced as a whole between two frames.
 */
public final class CompositionPlan {

    /** The plan without zones and canvases. */
    public static final CompositionPlan EMPTY = new CompositionPlan(new ZonePlan[0], new Canvas[0]);

    private final ZonePlan[] zones;
    private final CanvasPlan[] canvases;

    /**
     * @param zones in the order in which they are drawn over each other
     * @param canvases one per strip
     */
    public CompositionPlan(ZonePlan[] zones, Canvas[] canvases) {
        this.zones = zones.clone();
        this.canvases = new CanvasPlan[canvases.length];
        for (int i = 0; i < canvases.length; i++) {
            this.canvases[i] = new CanvasPlan(canvases[i], gaps(canvases[i], zones));
        }
    }

    /**
     * A zone and its regions.
     *
     * @param mix the base picture of the zone
     * @param overlay the layers over it
     * @param regions where the picture goes
     * @param above true if it is blended onto zones below it; false if it is the lowest on all its pixels
     * @param blend how it is blended with those below
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // an array, since the frame thread iterates over it each frame: no list, no
    // iterator
    public record ZonePlan(ZoneMix mix, Overlay overlay, PixelRegion[] regions, boolean above, Blend blend) {

        /** Creates the plan of a zone that is the lowest on all its pixels. */
        public ZonePlan(ZoneMix mix, Overlay overlay, PixelRegion[] regions) {
            this(mix, overlay, regions, false, Blend.NORMAL);
        }

        /** Frame thread: returns true if white changes nothing in its blend mode. */
        boolean darkens() {
            return LevelBlends.darkens(blend);
        }
    }

    /**
     * A canvas and its gaps.
     *
     * @param canvas the canvas
     * @param gaps the runs that no lowest zone covers, two elements for each: its first pixel, and the one after its last
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record CanvasPlan(Canvas canvas, int[] gaps) {

        /** Frame thread: makes the gaps black and all levels full. */
        void clear() {
            canvas.backLevels().reset();
            int[] pixels = canvas.back();
            for (int i = 0; i < gaps.length; i += 2) {
                Arrays.fill(pixels, gaps[i], gaps[i + 1], 0);
            }
        }
    }

    /** The zones, in the order in which they are drawn over each other. */
    ZonePlan[] zones() {
        return zones;
    }

    CanvasPlan[] canvases() {
        return canvases;
    }

    private static int[] gaps(Canvas canvas, ZonePlan[] zones) {
        BitSet covered = new BitSet(canvas.length());
        for (ZonePlan zone : zones) {
            for (PixelRegion region : zone.regions()) {
                if (region.canvas() == canvas && !zone.above()) {
                    region.cover(covered);
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
