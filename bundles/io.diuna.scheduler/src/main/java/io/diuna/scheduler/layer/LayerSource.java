// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.layer.FrameSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Source of submitted frames: checks and copies them, and puts them into the store. Any thread may call. */
final class LayerSource implements FrameSource {

    /** A length that covers a zone of any length. */
    private static final int ALL = Integer.MAX_VALUE;

    private final LayerStore store;
    private final Object owner;
    private final Key key;
    private final Blend blend;

    /**
     * Identity of an open source.
     *
     * @param priority the priority of its layers
     * @param name its name, unique within the priority
     */
    record Key(FramePriority priority, String name) {}

    LayerSource(LayerStore store, Object owner, Key key, Blend blend) {
        this.store = store;
        this.owner = owner;
        this.key = key;
        this.blend = blend;
    }

    Key key() {
        return key;
    }

    Object owner() {
        return owner;
    }

    int priority() {
        return key.priority().value();
    }

    Blend blend() {
        return blend;
    }

    @Override
    public void fill(String zone, int color, Duration ttl) {
        submit(zone, LayerFrame.of(this, 0, ALL, color, expiry(ttl)));
    }

    @Override
    public void fill(Map<String, Integer> colors, Duration ttl) {
        long expiry = expiry(ttl);
        Map<String, LayerFrame> frames = new HashMap<>();
        colors.forEach((zone, color) -> frames.put(zone, LayerFrame.of(this, 0, ALL, color, expiry)));
        store.submit(this, frames);
    }

    @Override
    public void pixels(String zone, int[] pixels, Duration ttl) {
        range(zone, 0, pixels, ttl);
    }

    @Override
    public void range(String zone, int start, int length, int color, Duration ttl) {
        check("starts at pixel", start);
        check("has a length of", length);
        submit(zone, LayerFrame.of(this, start, length, color, expiry(ttl)));
    }

    @Override
    public void range(String zone, int start, int[] pixels, Duration ttl) {
        check("starts at pixel", start);
        long expiry = expiry(ttl);
        int room = Math.max(0, store.layers().slot(zone).length() - start);
        int[] copy = Arrays.copyOf(pixels, Math.min(pixels.length, room));
        submit(zone, LayerFrame.of(this, start, copy, expiry));
    }

    @Override
    public void clear(String zone) {
        store.clear(this, zone);
    }

    @Override
    public void close() {
        store.close(source -> source == this);
    }

    @Override
    public String toString() {
        return "Source '" + key.name() + "' at priority " + key.priority();
    }

    private void submit(String zone, LayerFrame frame) {
        store.submit(this, Map.of(zone, frame));
    }

    private long expiry(Duration ttl) {
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(MAX_TTL) > 0) {
            throw new IllegalArgumentException(
                    "The TTL of a frame is more than 0 and at most " + MAX_TTL.toHours() + " hours, not " + ttl);
        }
        return store.clock().nanos() + ttl.toNanos();
    }

    private static void check(String what, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("A range " + what + " 0 or more, not " + number);
        }
    }
}
