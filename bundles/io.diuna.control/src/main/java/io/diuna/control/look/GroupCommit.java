// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Group commit of one value: all changes that wait share one save. A save writes the newest value, and there is one
 * writer, so an earlier value never replaces a later one. A change that nobody waits for is saved within 500 ms, a failed
 * save is repeated after 10 s or at the next change. {@link #awaitDue}, {@link #commitIfDue} and {@link #flush} are for
 * the writer thread; any thread may call the other methods, and {@link #awaitSaved} alone waits for the disk.
 */
final class GroupCommit<T> {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long DELAY = Duration.ofMillis(500).toNanos();
    private static final long RETRY = Duration.ofSeconds(10).toNanos();

    /** Pause after a save: a stream of changes costs at most 50 saves a second. */
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Consumer<T> storage;
    private final Consumer<Optional<String>> listener;
    private final LongSupplier clock;
    private final long limit;

    private @Nullable T newest;
    private long changes;
    private long savedChanges;
    private boolean wanted;
    private long due;
    private long pauseEnd;
    private CompletableFuture<Boolean> next = new CompletableFuture<>();
    private @Nullable Save<T> running;
    private @Nullable String failure;
    private boolean closed;

    /** Save that has begun, with the number of changes that it contains. */
    private record Save<T>(T value, long changes, long start, CompletableFuture<Boolean> result) {}

    /**
     * Creates a commit without changes.
     *
     * @param storage saves a value durably, or throws with a user-facing message
     * @param listener called by the writer when saves begin to fail, with the reason, and when they succeed again
     * @param clock nanoseconds of a monotonic clock
     * @param limit longest wait of {@link #awaitSaved}
     */
    GroupCommit(Consumer<T> storage, Consumer<Optional<String>> listener, LongSupplier clock, Duration limit) {
        this.storage = storage;
        this.listener = listener;
        this.clock = clock;
        this.limit = limit.toNanos();
        pauseEnd = clock.getAsLong();
    }

    /** Replaces the value. */
    void changed(T value) {
        changed(value, DELAY);
    }

    /** Replaces the value; if nobody waits for it, it is saved after this many nanoseconds at the latest. */
    synchronized void changed(T value, long delay) {
        newest = value;
        changes++;
        want(clock.getAsLong() + delay);
    }

    /**
     * Waits until all changes so far are saved.
     *
     * @return true if they are; false if the save failed, takes longer than the limit, or the caller was interrupted
     */
    boolean awaitSaved() {
        try {
            return saved().get(limit, TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Requests a save of all changes so far; the result is true if they are saved. Completed at once if a save hangs. */
    synchronized CompletableFuture<Boolean> saved() {
        if (savedChanges == changes || hangs() || closed) {
            return CompletableFuture.completedFuture(savedChanges == changes);
        }
        if (running != null && running.changes() == changes) {
            return running.result();
        }
        want(clock.getAsLong());
        return next;
    }

    /** Returns why changes are not saved, as a user-facing text. */
    synchronized Optional<String> problem() {
        return hangs()
                ? Optional.of("the disk has not answered for more than " + TimeUnit.NANOSECONDS.toMillis(limit) / 1000.0
                        + " s")
                : Optional.ofNullable(failure);
    }

    /** Waits until a save is due, or until {@link #close}. */
    synchronized void awaitDue() throws InterruptedException {
        long wait = untilDue();
        while (wait > 0 && !closed) {
            TimeUnit.NANOSECONDS.timedWait(this, wait);
            wait = untilDue();
        }
    }

    /**
     * Saves the changes if a save is due.
     *
     * @return nanoseconds until the next save is due
     */
    long commitIfDue() {
        if (untilDue() <= 0) {
            commit();
        }
        return untilDue();
    }

    /** Saves unsaved changes now; one attempt. */
    void flush() {
        if (isUnsaved()) {
            commit();
        }
    }

    /** Ends {@link #awaitDue}. Changes after the last {@link #flush} are not saved. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void commit() {
        Save<T> save = begin();
        String reason = attempt(save.value());
        Optional<Optional<String>> change = end(save, reason);
        change.ifPresent(listener);
        save.result().complete(reason == null);
    }

    private @Nullable String attempt(T value) {
        try {
            try {
                storage.accept(value);
            } catch (RuntimeException e) {
                if (!Thread.interrupted()) {
                    throw e;
                }
                storage.accept(value); // an interrupt by foreign code had closed the file
            }
            return null;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized Save<T> begin() {
        T value = newest;
        if (value == null) {
            throw new IllegalStateException("There is no change to save");
        }
        wanted = false;
        Save<T> save = new Save<>(value, changes, clock.getAsLong(), next);
        next = new CompletableFuture<>();
        running = save;
        return save;
    }

    /** Returns the news for the listener: a failure, or empty for a recovery. */
    private synchronized Optional<Optional<String>> end(Save<T> save, @Nullable String reason) {
        running = null;
        pauseEnd = clock.getAsLong() + PAUSE;
        boolean news = (reason == null) != (failure == null);
        failure = reason;
        if (reason == null) {
            savedChanges = save.changes();
        } else {
            want(clock.getAsLong() + RETRY);
        }
        return news ? Optional.of(Optional.ofNullable(reason)) : Optional.empty();
    }

    private synchronized boolean isUnsaved() {
        return savedChanges != changes;
    }

    /** Requests a save at this instant at the latest. */
    private void want(long at) {
        if (!wanted || due - at > 0) {
            wanted = true;
            due = at;
            notifyAll();
        }
    }

    private synchronized long untilDue() {
        if (!wanted) {
            return NEVER;
        }
        long now = clock.getAsLong();
        return Math.max(due - now, pauseEnd - now);
    }

    private boolean hangs() {
        return running != null && clock.getAsLong() - running.start() > limit;
    }
}
