// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.platform.state.StateException;
import io.diuna.platform.state.StateStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The looks on disk. Changes that come close together are saved once, at most 500 ms after the first of them. For one
 * thread; times are nanoseconds of one clock.
 */
public final class LookArchive {

    /** What {@link #saveIfDue} says when nothing waits. */
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

    /** What was saved; none when there are none yet, or when they cannot be read. */
    SavedLooks load() {
        byte[] document = new byte[0];
        try {
            document = store.load(NAME).orElse(document);
            return document.length == 0 ? SavedLooks.NONE : LookDocument.read(document);
        } catch (StateException | IllegalArgumentException e) {
            log.warn("The saved looks cannot be used, so each zone has its default look: {}", e.getMessage());
            backUpInvalid(document);
            return SavedLooks.NONE;
        }
    }

    /** Will save these looks soon. */
    void changed(SavedLooks looks, long now) {
        if (unsaved == null) {
            due = now + DELAY;
        }
        unsaved = looks;
    }

    /**
     * Saves what is due.
     *
     * @return in how many nanoseconds the next save is due, or {@link #NEVER}
     */
    long saveIfDue(long now) {
        if (unsaved != null && now - due >= 0) {
            save(now);
        }
        return unsaved == null ? NEVER : due - now;
    }

    /** Saves what is not yet saved, once and now. */
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
                log.info("Looks are saved again");
            }
        } catch (StateException e) {
            due = now + RETRY;
            if (!failing) {
                failing = true;
                log.warn("Looks are shown but not saved; tried again every 10 s: {}", e.getMessage());
            }
        }
    }

    /** The store keeps two generations, which the next two saves would take. */
    private void backUpInvalid(byte[] document) {
        if (document.length > 0) {
            try {
                store.save(NAME + "-broken", document);
            } catch (StateException e) {
                log.warn("They could not be kept as '{}-broken' either: {}", NAME, e.getMessage());
            }
        }
    }
}
