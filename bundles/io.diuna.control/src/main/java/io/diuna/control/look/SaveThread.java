// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.time.Duration;
import org.slf4j.Logger;

/** Writer thread of a {@link GroupCommit}: the light never waits for the disk. */
public final class SaveThread implements AutoCloseable {

    private final GroupCommit<?> commit;
    private final Logger log;
    private final Task task;
    private volatile boolean closing;
    private volatile boolean abandoned;

    /**
     * Starts the thread.
     *
     * @param tasks creates the thread
     * @param archive what it saves
     * @param log log for the end that comes too late
     */
    public SaveThread(TaskScope tasks, LookArchive archive, Logger log) {
        this.commit = archive.commit();
        this.log = log;
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-save", "Saves looks and master", this::run);
        task.start(); // not in the same expression: the thread reads the field
    }

    /** Saves what is unsaved and ends the thread; no further change comes. Does not wait. */
    public void finish() {
        closing = true;
        commit.close();
    }

    /** Saves what is unsaved and ends the thread; waits 5 s at most. */
    @Override
    public void close() {
        finish();
        Duration limit = Duration.ofSeconds(5);
        if (!task.join(limit)) {
            abandoned = true; // a save after this would overwrite what a later instance has saved
            log.warn("The disk did not take the looks within {} s; unsaved changes may be lost", limit.toSeconds());
            task.interrupt();
        }
    }

    private void run() {
        try {
            while (!closing && !task.isCancelled()) {
                commit.awaitDue();
                commit.commitIfDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!closing && !task.isCancelled()) {
                return; // an interrupt by foreign code: the task restarts this loop
            }
        }
        Thread.interrupted(); // an interrupt would close the file of the last save
        if (!abandoned) {
            commit.flush();
        }
    }
}
