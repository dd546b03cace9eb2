// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;

/**
 * Request to a zone: its picture, and its power and brightness, each with the time of its own last request. Immutable;
 * compared by identity, since two requests may be equal.
 */
public final class ZoneTarget {

    private final PixelSource source;
    private final Timing entrance;
    private final DimTarget dim;

    /**
     * @param source its picture
     * @param level its brightness, 0 (dark) to 65536 (full)
     * @param transition how the zone gets there
     */
    public ZoneTarget(PixelSource source, int level, Transition transition) {
        this(source, new Timing(transition), new DimTarget(true, level, transition));
    }

    private ZoneTarget(PixelSource source, Timing entrance, DimTarget dim) {
        this.source = source;
        this.entrance = entrance;
        this.dim = dim;
    }

    /** Returns a request for another picture, or for the same one in another time. */
    public ZoneTarget withPicture(PixelSource other, Transition transition) {
        return new ZoneTarget(other, new Timing(transition), dim);
    }

    /** Returns a request for another power and brightness. */
    public ZoneTarget withDim(DimTarget other) {
        return other == dim ? this : new ZoneTarget(source, entrance, other);
    }

    public PixelSource source() {
        return source;
    }

    public DimTarget dim() {
        return dim;
    }

    /** The last request of a picture. */
    Timing entrance() {
        return entrance;
    }
}
