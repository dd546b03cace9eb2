// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import org.osgi.annotation.versioning.ProviderType;

/** Task scope: creates the threads of one owner, and ends them all when it is closed. Any thread may call. */
@ProviderType
public interface TaskScope extends AutoCloseable {

    /** {@return the symbolic name of the bundle that owns these tasks} */
    String owner();

    /**
     * Creates a task that runs once. The caller {@linkplain Task#start() starts} it.
     *
     * @param category category
     * @param name name of the thread
     * @param description user-facing text: what the task does
     * @param work the work; it ends soon after its thread is interrupted. The thread's context class loader is that of
     *     this object's class
     * @return the task
     */
    Task thread(TaskCategory category, String name, String description, Runnable work);

    /**
     * Creates a task that restarts after a failure. If the work throws, or if its thread is interrupted by anyone but its
     * owner, the run is recorded as failed, logged, and the work is run again: at once if it had run for 1 s, otherwise
     * after 50 ms. The task ends when the work returns normally, when it is cancelled, or with its scope. All runs share
     * one thread, so {@code unpark} and its priority keep their target.
     *
     * @param category category
     * @param name name of the thread
     * @param description user-facing text: what the task does
     * @param work the work; see {@link #thread}
     * @return the task
     */
    Task loop(TaskCategory category, String name, String description, Runnable work);

    /**
     * Interrupts all tasks and waits for them, 1 s at most. Tasks whose threads are still alive then are
     * {@link TaskStatus.State#LEAKED}: they are named in the log and listed until they end. A closed scope starts nothing.
     */
    @Override
    void close();
}
