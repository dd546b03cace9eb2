// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Thread that runs the steps of the HTTP client, started with the first one, so that it is listed and ends with its scope. */
public final class FetchThread implements Executor {

    private final TaskScope tasks;
    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private boolean isStarted;

    /** @param tasks scope of the thread */
    public FetchThread(TaskScope tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(Runnable step) {
        steps.add(step);
        start();
    }

    private synchronized void start() {
        if (!isStarted) {
            isStarted = true;
            tasks.loop(TaskCategory.BACKGROUND, "diuna-index-http", "Fetches plugin indexes and plugins", this::run)
                    .start();
        }
    }

    private void run() {
        try {
            while (true) {
                steps.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
