// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The layers over one zone at one moment, from the top down: the highest priority first, at equal priority the newest
 * frame. Immutable; the frame thread reads it, those who submit make another.
 */
public final class LayerStack {

    /** No layer at all. */
    public static final LayerStack NONE = new LayerStack(null, new LayerFrame[0]);

    private final @Nullable ZoneSlot place;
    private final LayerFrame[] frames;

    private LayerStack(@Nullable ZoneSlot place, LayerFrame[] frames) {
        this.place = place;
        this.frames = frames;
    }

    static LayerStack empty(ZoneSlot place) {
        return new LayerStack(place, NONE.frames);
    }

    /** Whether it lies over the zone of this place. */
    boolean isAt(ZoneSlot asked) {
        return place == asked;
    }

    /** How many layers there are, expired ones among them. */
    public int size() {
        return frames.length;
    }

    /** The layer at this depth, 0 is the top. */
    public LayerFrame frame(int depth) {
        return frames[depth];
    }

    /** The same with a newer frame of its source. What is over by now is left out, so a stack does not grow. */
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
        return new LayerStack(place, count == next.length ? next : Arrays.copyOf(next, count));
    }

    /** The same without the frame of a source; itself when there is none. */
    LayerStack without(LayerSource source) {
        for (int i = 0; i < frames.length; i++) {
            if (frames[i].source() == source) {
                LayerFrame[] rest = new LayerFrame[frames.length - 1];
                System.arraycopy(frames, 0, rest, 0, i);
                System.arraycopy(frames, i + 1, rest, i, rest.length - i);
                return new LayerStack(place, rest);
            }
        }
        return this;
    }
}
