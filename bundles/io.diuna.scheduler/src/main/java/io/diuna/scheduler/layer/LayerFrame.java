// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.layer.Blend;

/** What one source shows in its layer over one zone. Immutable, so that any thread may look at it without asking. */
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

    /** One colour; the length may go beyond the zone. */
    static LayerFrame of(LayerSource source, int start, int length, int color, long expiry) {
        return new LayerFrame(source, start, length, new int[] {color}, true, expiry);
    }

    /** Pixels, which nobody changes any more. */
    static LayerFrame of(LayerSource source, int start, int[] pixels, long expiry) {
        return new LayerFrame(source, start, pixels.length, pixels, false, expiry);
    }

    LayerSource source() {
        return source;
    }

    /** Higher is on top. */
    public int priority() {
        return source.priority();
    }

    public Blend blend() {
        return source.blend();
    }

    /** Whether its time is not over at this instant. */
    public boolean live(long nanos) {
        return nanos - expiry < 0;
    }

    /** For how many nanoseconds from this instant on it is live; 0 or less when its time is over. */
    public long left(long nanos) {
        return expiry - nanos;
    }

    /** The first pixel that it covers. */
    public int start() {
        return start;
    }

    /** How many pixels of a zone of this length it covers. */
    public int length(int zoneLength) {
        return Math.max(0, Math.min(length, zoneLength - start));
    }

    /** Whether nothing of a zone of this length is seen below it. */
    public boolean hides(int zoneLength) {
        return start == 0 && length >= zoneLength && blend() == Blend.NORMAL;
    }

    /** Whether all of it has the one colour in {@link #pixels}. */
    public boolean plain() {
        return plain;
    }

    /** Its pixels, the first of them for {@link #start}; never to be changed. */
    public int[] pixels() {
        return pixels;
    }
}
