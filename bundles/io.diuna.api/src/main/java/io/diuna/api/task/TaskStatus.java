// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a task. A task that is run again after it failed has a new one, beside that which failed.
 *
 * @param id counts runs, from 1; 0 before the start
 * @param category what it is for
 * @param owner the symbolic name of the bundle that it belongs to
 * @param description what it does, in words for people
 * @param thread the name of its thread
 * @param state how it does
 * @param createdAt when the run began, or, before the start, when the task was made
 * @param createdBy the class that asked for it
 * @param error what went wrong, in words; null while nothing has
 * @param duration for how long it has run, or ran
 */
public record TaskStatus(
        long id,
        TaskCategory category,
        String owner,
        String description,
        String thread,
        State state,
        Instant createdAt,
        String createdBy,
        @Nullable String error,
        Duration duration) {

    /** How a run does. */
    public enum State {
        /** It has not been started; it is in no list. */
        NEW,
        /** It runs. */
        RUNNING,
        /** It was given up by its owner, and yet its thread lives on: the error names the culprit. */
        ABANDONED,
        /** Its scope was closed, it was interrupted, and yet its thread lives on. */
        LEAKED,
        /** It came to its end. */
        COMPLETED,
        /** It threw something. */
        FAILED,
        /** It was interrupted, or given up, and has ended. */
        CANCELLED;

        /** Whether it has ended and its thread does something else or is gone. */
        public boolean isOver() {
            return this == COMPLETED || this == FAILED || this == CANCELLED;
        }
    }
}
