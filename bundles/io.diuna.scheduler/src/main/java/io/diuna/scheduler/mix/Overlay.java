// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerFrame;
import io.diuna.scheduler.layer.LayerStack;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.layer.ZoneSlot;
import io.diuna.scheduler.loop.IdleGate;
import org.jspecify.annotations.Nullable;

/** Blends the submitted layers of one zone over its base picture. For the frame thread. */
public final class Overlay {

    private final ZoneSlot slot;
    private final int[] scratch;
    private @Nullable Layers lastLayers;
    private LayerStack stack;
    private int count;

    /**
     * @param slot the zone's slot in the layer table
     */
    public Overlay(ZoneSlot slot) {
        this.slot = slot;
        scratch = new int[slot.length()];
        stack = LayerStack.NONE;
    }

    /**
     * The picture of the zone at this instant: the base picture, or a blend. Valid until the next call.
     *
     * @param base the base picture, which is not changed
     * @param priority the priority of the base picture: layers below it are hidden
     */
    int[] over(int[] base, int priority, Layers layers, long nanos) {
        if (layers != lastLayers) {
            lastLayers = layers;
            stack = layers.over(slot);
            count = stack.size();
        }
        if (count == 0) {
            return base;
        }
        int lowest = lowestSeen(priority, nanos);
        if (lowest < 0) {
            return base;
        }
        if (!stack.frame(lowest).hides(scratch.length)) {
            System.arraycopy(base, 0, scratch, 0, scratch.length);
        }
        for (int depth = lowest; depth >= 0; depth--) {
            LayerFrame frame = stack.frame(depth);
            if (frame.live(nanos)) {
                lay(frame);
            }
        }
        return scratch;
    }

    /** Nanoseconds until one of the layers expires, from the instant of the last call of {@link #over} on. */
    long unchangedNanos(long nanos) {
        long unchanged = IdleGate.ENDLESS;
        for (int depth = 0; depth < count; depth++) {
            LayerFrame frame = stack.frame(depth);
            if (frame.live(nanos)) {
                unchanged = Math.min(unchanged, frame.left(nanos));
            }
        }
        return unchanged;
    }

    /** The depth of the lowest visible layer; -1 if there is none. */
    private int lowestSeen(int priority, long nanos) {
        int lowest = -1;
        for (int depth = 0; depth < count; depth++) {
            LayerFrame frame = stack.frame(depth);
            if (frame.priority() < priority) {
                return lowest;
            }
            if (frame.live(nanos)) {
                lowest = depth;
                if (frame.hides(scratch.length)) {
                    return lowest;
                }
            }
        }
        return lowest;
    }

    private void lay(LayerFrame frame) {
        int length = frame.length(scratch.length);
        if (length > 0) { // a frame may start beyond the end of the zone
            Blends.lay(frame.blend(), frame.pixels(), frame.plain(), scratch, frame.start(), length);
        }
    }
}
