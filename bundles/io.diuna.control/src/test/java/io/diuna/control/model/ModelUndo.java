// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.platform.control.Master;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Model of undo and redo. */
final class ModelUndo {

    final Deque<Step> undo = new ArrayDeque<>();
    final Deque<Step> redo = new ArrayDeque<>();
    private @Nullable Duration latest;

    /**
     * What a command changed, as it was before.
     *
     * @param zones looks by zone id; empty for a default look
     * @param master null if it did not change the master
     */
    record Step(
            Map<String, Optional<ZoneLook>> zones, @Nullable Master master) {

        boolean isLike(Step other) {
            return zones.keySet().equals(other.zones.keySet()) && (master == null) == (other.master == null);
        }
    }

    void add(Step before, Duration now) {
        Step last = undo.peek();
        boolean follows = latest != null && now.minus(latest).compareTo(Duration.ofSeconds(1)) < 0;
        if (last == null || !follows || !last.isLike(before)) {
            push(undo, before);
        }
        redo.clear();
        latest = now;
    }

    /** Takes the newest step, and keeps the present state for the other direction. */
    void move(Deque<Step> from, Deque<Step> to, Step present) {
        from.pop();
        push(to, present);
        latest = null;
    }

    private static void push(Deque<Step> steps, Step step) {
        steps.push(step);
        if (steps.size() > 20) {
            steps.removeLast();
        }
    }

    UndoStatus status() {
        return new UndoStatus(undo.size(), redo.size());
    }
}
