// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Work with a daemon thread of its own. Any thread may call. */
@ProviderType
public interface Task {

    /**
     * Starts it, once.
     *
     * @return this task
     * @throws IllegalStateException when its scope is closed or it was started before
     */
    Task start();

    /** Its thread, also before the start: to compare with, to unpark. */
    Thread thread();

    /** How its newest run does. */
    TaskStatus status();

    /**
     * Whether it is to end: it was interrupted by its owner, given up, or its scope is closed. Work that runs foreign code,
     * which may swallow an interrupt or cause one, asks here.
     */
    boolean isCancelled();

    /** Has it end, for good: interrupts its thread. Does not wait. */
    void interrupt();

    /**
     * Waits for the end of its thread; one that was never started has ended.
     *
     * @param limit how long
     * @return whether it has ended; an interrupted caller is told how it is now, and is still interrupted
     */
    boolean join(Duration limit);

    /**
     * Gives it up, because it does not return: from now on it is listed as abandoned, until its thread ends after all. It
     * is cancelled, but not interrupted, which could break what foreign code shares with others.
     *
     * @param reason who is to blame, in words for people
     */
    void abandon(String reason);
}
