// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.control.UndoStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * History of the looks, for undo and redo of the latest commands. Commands for the same zones that follow each other within a
 * second, as of a slider that is moved, are one step. For one thread; {@link #status} for any.
 */
final class LookHistory {

    /** Greatest number of steps. */
    static final int STEPS = 20;

    private static final long MERGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    private final Deque<LookStep> undo = new ArrayDeque<>();
    private final Deque<LookStep> redo = new ArrayDeque<>();
    private volatile UndoStatus status = new UndoStatus(0, 0);
    private boolean mergeable;
    private long latest;

    /** @param clock monotonic clock in nanoseconds */
    LookHistory(LongSupplier clock) {
        this.clock = clock;
    }

    /** Adds a command, by what it has changed as it was before. */
    void add(LookStep before) {
        long now = clock.getAsLong();
        LookStep last = undo.peek();
        boolean merged = mergeable
                && last != null
                && now - latest < MERGE_NANOS
                && last.zones().keySet().equals(before.zones().keySet())
                && (last.master() == null) == (before.master() == null);
        if (!merged) {
            push(undo, before);
        }
        redo.clear();
        mergeable = true;
        latest = now;
        publish();
    }

    /** Returns the newest step to revert; empty if there is none. */
    Optional<LookStep> nextUndo() {
        return Optional.ofNullable(undo.peek());
    }

    /** Returns the newest step to repeat; empty if there is none. */
    Optional<LookStep> nextRedo() {
        return Optional.ofNullable(redo.peek());
    }

    /** Takes the newest step to revert; empty if there is none. */
    Optional<LookStep> undo(SavedLooks present) {
        return move(undo, redo, present);
    }

    /** Takes the newest step to repeat; empty if there is none. */
    Optional<LookStep> redo(SavedLooks present) {
        return move(redo, undo, present);
    }

    /** Returns the numbers of steps. */
    UndoStatus status() {
        return status;
    }

    private Optional<LookStep> move(Deque<LookStep> from, Deque<LookStep> to, SavedLooks present) {
        LookStep step = from.poll();
        if (step != null) {
            push(to, step.in(present));
            mergeable = false;
            publish();
        }
        return Optional.ofNullable(step);
    }

    private static void push(Deque<LookStep> steps, LookStep step) {
        steps.push(step);
        if (steps.size() > STEPS) {
            steps.removeLast();
        }
    }

    private void publish() {
        status = new UndoStatus(undo.size(), redo.size());
    }
}
