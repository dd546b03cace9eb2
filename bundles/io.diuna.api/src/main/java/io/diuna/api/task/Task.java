// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Task: work with a daemon thread of its own. Any thread may call. */
@ProviderType
public interface Task {

    /**
     * Starts the thread, once.
     *
     * @return this task
     * @throws IllegalStateException if the scope is closed or the task was started before
     */
    Task start();

    /** {@return the thread, also before the start: for comparison and {@code LockSupport.unpark}} */
    Thread thread();

    /** {@return the status of the newest run} */
    TaskStatus status();

    /**
     * Returns true if the task is to end: its owner interrupted or abandoned it, or its scope is closed. Work that calls
     * foreign code, which may swallow an interrupt or cause one, checks this instead of the interrupt flag.
     *
     * @return true if the task is to end
     */
    boolean isCancelled();

    /** Cancels the task for good: interrupts its thread. Does not wait. */
    void interrupt();

    /**
     * Waits for the end of the thread. A task that was never started counts as ended. If the caller is interrupted, the
     * method returns at once and the interrupt flag stays set.
     *
     * @param limit time limit
     * @return true if the thread has ended
     */
    boolean join(Duration limit);

    /**
     * Abandons a task whose work does not return: it is cancelled and listed as {@link TaskStatus.State#ABANDONED} until
     * its thread ends after all. The thread is not interrupted, because that could break state that foreign code shares.
     *
     * @param reason user-facing text that names the culprit
     */
    void abandon(String reason);
}
