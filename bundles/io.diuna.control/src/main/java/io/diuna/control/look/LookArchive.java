// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Persistence of looks with a delayed save: several changes within 500 ms are saved once. Used by the control thread alone;
 * times are nanoseconds of one monotonic clock.
 */
public final class LookArchive {

    /** Result of {@link #saveIfDue} when there is nothing to save. */
    static final long NEVER = Long.MAX_VALUE;

    private static final String NAME = "looks";
    private static final long DELAY = Duration.ofMillis(500).toNanos();
    private static final long RETRY = Duration.ofSeconds(10).toNanos();

    private final StateStore store;
    private final Logger log;
    private @Nullable SavedLooks unsaved;
    private long due;
    private boolean failing;

    public LookArchive(StateStore store, Logger log) {
        this.store = store;
        this.log = log;
    }

    /** Loads the saved looks; empty if there are none or they cannot be read. */
    SavedLooks load() {
        byte[] document = new byte[0];
        try {
            document = store.load(NAME).orElse(document);
            return document.length == 0 ? SavedLooks.NONE : LookDocument.read(document);
        } catch (StateException | IllegalArgumentException e) {
            log.warn("The saved looks cannot be loaded; zones have their default settings: {}", e.getMessage());
            backUpInvalid(document);
            return SavedLooks.NONE;
        }
    }

    /** Schedules a save of these looks, at most 500 ms after the first unsaved change. */
    void changed(SavedLooks looks, long now) {
        if (unsaved == null) {
            due = now + DELAY;
        }
        unsaved = looks;
    }

    /**
     * Saves the looks if the save is due.
     *
     * @return nanoseconds until the next save, or {@link #NEVER}
     */
    long saveIfDue(long now) {
        if (unsaved != null && now - due >= 0) {
            save(now);
        }
        return unsaved == null ? NEVER : due - now;
    }

    /** Saves unsaved looks now; one attempt. */
    void flush(long now) {
        if (unsaved != null) {
            save(now);
        }
    }

    private void save(long now) {
        SavedLooks looks = unsaved;
        if (looks == null) {
            return;
        }
        try {
            store.save(NAME, LookDocument.write(looks));
            unsaved = null;
            if (failing) {
                failing = false;
                log.info("Looks can be saved again");
            }
        } catch (StateException e) {
            due = now + RETRY;
            if (!failing) {
                failing = true;
                log.warn(
                        "Looks cannot be saved and are lost at the next restart; retrying every 10 s: {}",
                        e.getMessage());
            }
        }
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
