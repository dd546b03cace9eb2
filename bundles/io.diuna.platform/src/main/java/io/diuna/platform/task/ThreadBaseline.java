// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.task;

import org.jspecify.annotations.Nullable;

/**
 * Baseline of a thread that runs foreign code: what a plugin changes on it is restored after the call, so that the next plugin
 * does not get the class loader of a dead one. Allocates nothing and takes no lock while nothing was changed.
 */
public final class ThreadBaseline {

    private final Thread thread;
    private final String name;
    private final int priority;
    private final @Nullable ClassLoader loader;

    private ThreadBaseline(Thread thread) {
        this.thread = thread;
        name = thread.getName();
        priority = thread.getPriority();
        loader = thread.getContextClassLoader();
    }

    /**
     * Returns the baseline of a thread as it is now.
     *
     * @param thread best not started yet, so that no foreign code has run on it
     */
    public static ThreadBaseline of(Thread thread) {
        return new ThreadBaseline(thread);
    }

    /** Restores context class loader, name and priority, and clears the interrupt flag. The thread itself calls it. */
    @SuppressWarnings("ThreadPriorityCheck") // the priority is restored; nothing relies on it
    public void restore() {
        Thread.interrupted();
        if (thread.getContextClassLoader() != loader) {
            thread.setContextClassLoader(loader);
        }
        if (thread.getPriority() != priority) {
            thread.setPriority(priority);
        }
        if (!name.equals(thread.getName())) {
            thread.setName(name);
        }
    }
}
