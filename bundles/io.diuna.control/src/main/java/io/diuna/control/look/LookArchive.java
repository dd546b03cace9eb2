// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Persistence of looks and master in the state store, by a {@link GroupCommit}. Any thread may call {@link #awaitSaved} and
 * {@link #problem}; {@link #load} and {@link #changed} are for the control thread.
 */
public final class LookArchive {

    private static final String NAME = "looks";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Delay of a save that a running playlist causes: it starts again anyway, and each save wears the SD card. */
    private static final Duration STEP_DELAY = Duration.ofMinutes(5);

    private final StateStore store;
    private final Logger log;
    private final Runnable healthChanged;
    private final GroupCommit<SavedLooks> commit;
    private volatile @Nullable String unreadable;

    /**
     * @param store state store
     * @param log log for failures
     * @param healthChanged called by the writer when saves begin to fail, and when they succeed again
     * @param clock nanoseconds of a monotonic clock
     */
    public LookArchive(StateStore store, Logger log, Runnable healthChanged, LongSupplier clock) {
        this.store = store;
        this.log = log;
        this.healthChanged = healthChanged;
        commit = new GroupCommit<>(this::save, this::outcomeChanged, clock, LIMIT);
    }

    private void save(SavedLooks looks) {
        store.save(NAME, LookDocument.write(looks));
        unreadable = null;
    }

    /**
     * Waits until all changes so far are on the disk, 2 s at most.
     *
     * @return false if they are not
     */
    public boolean awaitSaved() {
        return commit.awaitSaved();
    }

    /** Returns why changes are not saved, as a user-facing text; empty if they are, or are about to be. */
    public Optional<String> problem() {
        return commit.problem();
    }

    /** Returns why the looks could not be read at the start, as a user-facing text; empty since they were saved again. */
    public Optional<String> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** Loads the saved looks; empty if there are none or they cannot be read. */
    SavedLooks load() {
        byte[] document = new byte[0];
        try {
            document = store.load(NAME).orElse(document);
            return document.length == 0 ? SavedLooks.NONE : LookDocument.read(document);
        } catch (StateException | IllegalArgumentException e) {
            String text = "The saved looks cannot be read, so zones have their default settings: " + e.getMessage();
            unreadable = text;
            log.warn(text);
            backUpInvalid(document);
            return SavedLooks.NONE;
        }
    }

    /** Schedules a save of these looks. */
    void changed(SavedLooks looks) {
        commit.changed(looks);
    }

    /** Schedules a save of looks that a step of a playlist has changed. */
    void stepped(SavedLooks looks) {
        commit.changed(looks, STEP_DELAY.toNanos());
    }

    GroupCommit<SavedLooks> commit() {
        return commit;
    }

    private void outcomeChanged(Optional<String> failure) {
        failure.ifPresentOrElse(
                reason -> log.warn(
                        "Looks cannot be saved and are lost at the next restart; retrying at each change and every"
                                + " 10 s: {}",
                        reason),
                () -> log.info("Looks can be saved again"));
        healthChanged.run();
    }

    /** Saves an unreadable document under another name: the next two saves would overwrite both of its generations. */
    private void backUpInvalid(byte[] document) {
        if (document.length > 0) {
            try {
                store.save(NAME + "-broken", document);
            } catch (StateException e) {
                log.warn("The unreadable looks could not be backed up as '{}-broken': {}", NAME, e.getMessage());
            }
        }
    }
}
