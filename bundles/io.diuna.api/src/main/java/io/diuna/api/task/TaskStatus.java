// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Status of one run of a task, as of one moment. A task that runs again after a failure has a new run; the failed one is
 * kept beside it. Immutable.
 */
@ProviderType
public final class TaskStatus {

    /** State of a run. */
    public enum State {
        /** Not started yet; such a run is not listed. */
        NEW,
        /** Runs. */
        RUNNING,
        /** Its owner abandoned it, and its thread is still alive. The error names the culprit. */
        ABANDONED,
        /** Its scope was closed, it was interrupted, and its thread is still alive. */
        LEAKED,
        /** The work returned. */
        COMPLETED,
        /** The work threw. */
        FAILED,
        /** It was interrupted or abandoned, and has ended. */
        CANCELLED;

        /** {@return true if the run has ended} */
        public boolean isOver() {
            return this == COMPLETED || this == FAILED || this == CANCELLED;
        }
    }

    private final Builder values;

    private TaskStatus(Builder values) {
        this.values = values;
    }

    /**
     * Starts a builder. Only the platform and tests build a status.
     *
     * @param id number of the run, from 1; 0 before the start
     * @param thread name of the thread
     * @param state state of the run
     * @param createdAt time of the start, or of the creation before the start
     * @return the builder
     */
    public static Builder builder(long id, String thread, State state, Instant createdAt) {
        return new Builder(id, thread, state, createdAt);
    }

    /** {@return the number of the run, from 1; 0 before the start} */
    public long id() {
        return values.id;
    }

    /** {@return the category} */
    public TaskCategory category() {
        return values.category;
    }

    /** {@return the symbolic name of the bundle that owns the task} */
    public String owner() {
        return values.owner;
    }

    /** {@return the user-facing text: what the task does} */
    public String description() {
        return values.description;
    }

    /** {@return the name of the thread} */
    public String thread() {
        return values.thread;
    }

    /** {@return the state of the run} */
    public State state() {
        return values.state;
    }

    /** {@return the time of the start, or of the creation before the start} */
    public Instant createdAt() {
        return values.createdAt;
    }

    /** {@return the name of the class that created the task} */
    public String createdBy() {
        return values.createdBy;
    }

    /** {@return the user-facing text of what went wrong; null if nothing has} */
    public @Nullable String error() {
        return values.error;
    }

    /** {@return how long the run has lasted} */
    public Duration duration() {
        return values.duration;
    }

    /** Builder of a {@link TaskStatus}: not for several threads, and for one status only. */
    public static final class Builder {

        private final long id;
        private final String thread;
        private final State state;
        private final Instant createdAt;
        private TaskCategory category = TaskCategory.GENERAL;
        private String owner = "";
        private String description = "";
        private String createdBy = "";
        private @Nullable String error;
        private Duration duration = Duration.ZERO;

        private Builder(long id, String thread, State state, Instant createdAt) {
            this.id = id;
            this.thread = Objects.requireNonNull(thread);
            this.state = Objects.requireNonNull(state);
            this.createdAt = Objects.requireNonNull(createdAt);
        }

        /**
         * Sets the category and the text for people.
         *
         * @param newCategory category
         * @param newDescription user-facing text: what the task does
         * @return this builder
         */
        public Builder work(TaskCategory newCategory, String newDescription) {
            category = newCategory;
            description = newDescription;
            return this;
        }

        /**
         * Sets the owner and the creating class.
         *
         * @param newOwner symbolic name of the bundle
         * @param newCreatedBy name of the class that created the task
         * @return this builder
         */
        public Builder owner(String newOwner, String newCreatedBy) {
            owner = newOwner;
            createdBy = newCreatedBy;
            return this;
        }

        /**
         * Sets the error.
         *
         * @param text user-facing text; null for none
         * @return this builder
         */
        public Builder error(@Nullable String text) {
            error = text;
            return this;
        }

        /**
         * Sets the duration.
         *
         * @param length how long the run has lasted
         * @return this builder
         */
        public Builder duration(Duration length) {
            duration = length;
            return this;
        }

        /**
         * Builds the status. The builder must not be used afterwards.
         *
         * @return the status
         */
        public TaskStatus build() {
            return new TaskStatus(this);
        }
    }
}
