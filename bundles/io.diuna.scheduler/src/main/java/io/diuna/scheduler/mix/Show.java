// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

/**
 * All that the frame thread works on, exchanged as a whole between two frames. The arrays are never changed.
 *
 * @param zones the zones
 * @param canvases the canvases, one a strip
 */
@SuppressWarnings("ArrayRecordComponent") // the frame thread runs over it at each frame: no list, no iterator
public record Show(Placed[] zones, Canvas[] canvases) {

    /**
     * A zone and its places.
     *
     * @param mix its base picture
     * @param overlay the layers over it
     * @param areas where the picture goes
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Placed(ZoneMix mix, Overlay overlay, Area[] areas) {}

    /** Nothing at all. */
    public static final Show EMPTY = new Show(new Placed[0], new Canvas[0]);
}
