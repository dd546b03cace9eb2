// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.task;

import org.osgi.annotation.versioning.ProviderType;

/** Makes the threads of one owner and ends them all when it is closed. Any thread may call. */
@ProviderType
public interface TaskScope extends AutoCloseable {

    /** The symbolic name of the bundle that these tasks belong to. */
    String owner();

    /**
     * Makes a task that runs once. It is to be {@linkplain Task#start() started}.
     *
     * @param category what it is for
     * @param name the name of its thread
     * @param description what it does, in words for people
     * @param work the work; it ends soon after its thread is interrupted. The thread's context class loader is that of
     *     this object's class
     */
    Task thread(TaskCategory category, String name, String description, Runnable work);

    /**
     * Makes a task that others rely on. Where the work throws, that run is told as failed and logged, and the work is run
     * again: at once if it had run for a second, else after 50 ms. So it is when somebody interrupts its thread who is not
     * its owner. It ends when the work returns otherwise, when it is cancelled, and with its scope. All runs share the
     * thread, so whoever unparks it, and its rank with the operating system, stay right.
     *
     * @param category what it is for
     * @param name the name of its thread
     * @param description what it does, in words for people
     * @param work the work; as with {@link #thread}
     */
    Task loop(TaskCategory category, String name, String description, Runnable work);

    /**
     * Interrupts all tasks and waits for them, no longer than a second. Those whose threads live on are
     * survivors: they are named in the log and listed until they end. A closed scope starts nothing more.
     */
    @Override
    void close();
}
