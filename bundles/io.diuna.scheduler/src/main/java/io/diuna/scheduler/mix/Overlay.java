// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerFrame;
import io.diuna.scheduler.layer.LayerStack;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.layer.ZoneSlot;
import io.diuna.scheduler.loop.IdleGate;
import org.jspecify.annotations.Nullable;

/** Lays the submitted layers of one zone over its base picture. Belongs to the frame thread. */
public final class Overlay {

    private final ZoneSlot place;
    private final int[] scratch;
    private @Nullable Layers known;
    private LayerStack stack;
    private int count;

    /**
     * @param place where the layers of the zone are found
     */
    public Overlay(ZoneSlot place) {
        this.place = place;
        scratch = new int[place.length()];
        stack = LayerStack.NONE;
    }

    /**
     * What is seen at this instant: the base, or the layers over it; valid until the next call.
     *
     * @param base the base picture, which is not changed
     * @param priority that of the base: layers below it are not seen
     */
    int[] over(int[] base, int priority, Layers layers, long nanos) {
        if (layers != known) {
            known = layers;
            stack = layers.over(place);
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

    /** For how many nanoseconds from this instant on, which was asked for last, the layers stay as they are by themselves. */
    long unchangedNanos(long nanos) {
        long calm = IdleGate.ENDLESS;
        for (int depth = 0; depth < count; depth++) {
            LayerFrame frame = stack.frame(depth);
            if (frame.live(nanos)) {
                calm = Math.min(calm, frame.left(nanos));
            }
        }
        return calm;
    }

    /** The depth of the lowest layer that is seen; -1 when none is. */
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
        if (length > 0) { // else it may start beyond the end
            Blends.lay(frame.blend(), frame.pixels(), frame.plain(), scratch, frame.start(), length);
        }
    }
}
