// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tasks that stand or fall together: when one of them fails, the others are interrupted, and nothing more is started. Used
 * by one thread.
 */
@ProviderType
public interface TaskGroup extends AutoCloseable {

    /**
     * Makes a task of this group and starts it, unless one has failed already: then it is cancelled from the start.
     *
     * @param category what it is for
     * @param name the name of its thread
     * @param description what it does, in words for people
     * @param work the work; it ends soon after its thread is interrupted
     */
    Task start(TaskCategory category, String name, String description, Runnable work);

    /**
     * Waits until all have ended.
     *
     * @param limit how long
     * @return whether they have; an interrupted caller is told how it is now, and is still interrupted
     * @throws TaskException when all have ended and some have failed: one exception for all, with each of theirs
     *     suppressed
     */
    boolean join(Duration limit);

    /** Interrupts all that have not ended, and waits for them as {@link TaskScope#close} does. */
    @Override
    void close();
}
