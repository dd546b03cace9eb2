// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.layer.Blend;

/** Frame that one source submitted for its layer over one zone. Immutable. */
public final class LayerFrame {

    private final LayerSource source;
    private final int start;
    private final int length;
    private final int[] pixels;
    private final boolean plain;
    private final long expiry;

    private LayerFrame(LayerSource source, int start, int length, int[] pixels, boolean plain, long expiry) {
        this.source = source;
        this.start = start;
        this.length = length;
        this.pixels = pixels;
        this.plain = plain;
        this.expiry = expiry;
    }

    /** A frame of one colour; the length may exceed the zone. */
    static LayerFrame of(LayerSource source, int start, int length, int color, long expiry) {
        return new LayerFrame(source, start, length, new int[] {color}, true, expiry);
    }

    /** A frame of pixels; takes ownership of the array. */
    static LayerFrame of(LayerSource source, int start, int[] pixels, long expiry) {
        return new LayerFrame(source, start, pixels.length, pixels, false, expiry);
    }

    LayerSource source() {
        return source;
    }

    /** The priority of the layer; higher ones lie on top. */
    public int priority() {
        return source.priority();
    }

    public Blend blend() {
        return source.blend();
    }

    /** Returns true if the frame has not expired at this instant. */
    public boolean live(long nanos) {
        return nanos - expiry < 0;
    }

    /** Nanoseconds until the frame expires; 0 or less if it has expired. */
    public long left(long nanos) {
        return expiry - nanos;
    }

    /** The first pixel of the zone that the frame covers. */
    public int start() {
        return start;
    }

    /** The number of pixels that the frame covers in a zone of this length. */
    public int length(int zoneLength) {
        return Math.max(0, Math.min(length, zoneLength - start));
    }

    /** Returns true if the frame hides everything below it in a zone of this length. */
    public boolean hides(int zoneLength) {
        return start == 0 && length >= zoneLength && blend() == Blend.NORMAL;
    }

    /** Returns true if all pixels have the one colour in {@link #pixels}. */
    public boolean plain() {
        return plain;
    }

    /** The pixels, from {@link #start} on; must not be changed. */
    public int[] pixels() {
        return pixels;
    }
}
