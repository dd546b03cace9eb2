// SPDX-License-Identifier: Apache-2.0
package io.diuna.task;

import org.jspecify.annotations.Nullable;

/**
 * Thread of a task. Its context class loader is changed by itself alone: libraries look for their services there, and a
 * plugin that sets it for all threads would break them until the next start.
 */
final class TaskThread extends Thread {

    /**
     * Creates a daemon thread without the inherited thread locals of the caller.
     *
     * @param loader its context class loader
     */
    TaskThread(Runnable task, String name, @Nullable ClassLoader loader) {
        super(null, task, name, 0, false);
        setDaemon(true);
        super.setContextClassLoader(loader);
    }

    /** Sets the loader if this thread calls; other threads have no effect. */
    @Override
    public void setContextClassLoader(@Nullable ClassLoader loader) {
        if (Thread.currentThread() == this) {
            super.setContextClassLoader(loader);
        }
    }
}
