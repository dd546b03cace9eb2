// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Layers over one zone, from the top down: the highest priority first, and at equal priority the newest frame.
 * Immutable.
 */
public final class LayerStack {

    /** The empty stack, of no zone. */
    public static final LayerStack NONE = new LayerStack(null, new LayerFrame[0]);

    private final @Nullable ZoneSlot slot;
    private final LayerFrame[] frames;

    private LayerStack(@Nullable ZoneSlot slot, LayerFrame[] frames) {
        this.slot = slot;
        this.frames = frames;
    }

    static LayerStack empty(ZoneSlot slot) {
        return new LayerStack(slot, NONE.frames);
    }

    /** Returns true if the stack belongs to the zone in this slot. */
    boolean isAt(ZoneSlot asked) {
        return slot == asked;
    }

    /** The number of layers, expired ones included. */
    public int size() {
        return frames.length;
    }

    /** The layer at this depth; 0 is the top. */
    public LayerFrame frame(int depth) {
        return frames[depth];
    }

    /** Returns a copy with a newer frame of its source. Expired frames are left out, so that a stack does not grow. */
    LayerStack with(LayerFrame newest, long now) {
        LayerFrame[] next = new LayerFrame[frames.length + 1];
        int count = 0;
        boolean placed = false;
        for (LayerFrame frame : frames) {
            if (frame.source() == newest.source() || !frame.live(now)) {
                continue;
            }
            if (!placed && frame.priority() <= newest.priority()) {
                next[count++] = newest;
                placed = true;
            }
            next[count++] = frame;
        }
        if (!placed) {
            next[count++] = newest;
        }
        return new LayerStack(slot, count == next.length ? next : Arrays.copyOf(next, count));
    }

    /** Returns a copy without the frame of a source; this stack itself if there is none. */
    LayerStack without(LayerSource source) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].source() == source) {
                LayerFrame[] rest = new LayerFrame[frames.length - 1];
                System.arraycopy(frames, 0, rest, 0, i);
                System.arraycopy(frames, i + 1, rest, i, rest.length - i);
                return new LayerStack(slot, rest);
            }
        }
        return this;
    }
}
