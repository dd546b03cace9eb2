// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.DiunaException;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.ForeignException;
import io.diuna.scheduler.base.StuckException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which code of plugins runs that draws nothing: start, creation, warm-up. Each job has a time limit;
 * a job that passes it keeps the thread, and a new thread goes on with the next job.
 */
public final class TimeLimitedExecutor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimitedExecutor.class);

    /** From then on people are told. */
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long QUEUE_MILLIS = 30_000;

    /** Who watches comes a few times a second; where it did not, the whole process was stopped. */
    private static final long STOPPED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final TaskScope tasks;
    private final Clock clock;
    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final Map<String, String> hanging = new ConcurrentHashMap<>();
    private volatile @Nullable Worker worker;
    private volatile boolean closed;
    private long watched;

    /** @param tasks makes the thread */
    public TimeLimitedExecutor(TaskScope tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
        watched = clock.nanos();
    }

    /** Starts the thread. */
    public synchronized void start() {
        work();
    }

    /**
     * Runs a job after those that wait.
     *
     * @param plugin the name of the plugin whose code it runs
     * @param doing what it does, for messages: "starting", "making a renderer"
     * @param limitMillis how long it may take
     * @param work the job
     * @return its result, or what it threw, or a {@link StuckException} when it took too long; completed on the plugin
     *     thread or the watching one
     */
    public <T> CompletableFuture<T> submit(String plugin, String doing, long limitMillis, Callable<T> work) {
        Job<T> job = new Job<>(plugin, doing, TimeUnit.MILLISECONDS.toNanos(limitMillis), work);
        if (closed) {
            job.result.completeExceptionally(new AnimationException("Diuna is shutting down; try again when it runs"));
        } else {
            jobs.add(job);
        }
        return job.result;
    }

    /**
     * Runs a job after those that wait, and waits for it, but never for ever.
     *
     * @throws DiunaException what the job threw, or that it took too long
     */
    public <T> T call(String plugin, String doing, long limitMillis, Callable<T> work) {
        try {
            return submit(plugin, doing, limitMillis, work).get(limitMillis + QUEUE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiunaException("Interrupted while " + doing + " plugin '" + plugin + "'", e);
        } catch (TimeoutException e) {
            throw new DiunaException(
                    "Plugin '" + plugin + "' has to wait: other plugins are busy; look again in a moment", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DiunaException known && !(known instanceof ForeignException)) {
                throw known;
            }
            throw new DiunaException("Plugin '" + plugin + "': " + doing + " failed: " + words(e.getCause()), e);
        }
    }

    /** Whether the caller is the plugin thread itself. */
    public boolean isCurrent() {
        Worker now = worker;
        return now != null && Thread.currentThread() == now.thread;
    }

    /** Whether code of this plugin runs now. */
    public boolean runs(String plugin) {
        Worker now = worker;
        Job<?> job = now == null ? null : now.job;
        return job != null && job.plugin.equals(plugin);
    }

    /** What of this plugin has been running for longer than a second and may still end, in words for people, or null. */
    public @Nullable String slowJobText(String plugin) {
        Worker now = worker;
        Job<?> job = now == null ? null : now.job;
        long nanos = job == null ? 0 : clock.nanos() - job.started;
        return job != null && job.plugin.equals(plugin) && nanos > SLOW_NANOS
                ? "Plugin '" + plugin + "' is slow: " + job.doing + " has taken "
                        + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s until now"
                : null;
    }

    /** What of this plugin was given up, because it did not end, in words for people; null when a later job did. */
    public @Nullable String stuckJobText(String plugin) {
        return hanging.get(plugin);
    }

    /** Looks for a job that takes too long; called a few times a second. */
    public synchronized void checkTimeouts() {
        long instant = clock.nanos();
        long gap = instant - watched;
        watched = instant;
        Worker now = worker;
        Job<?> job = now == null ? null : now.job;
        if (job != null && gap > STOPPED_NANOS) {
            job.started += gap; // time in which nothing could run does not count
        }
        if (now == null || job == null || instant - job.started < job.limitNanos) {
            return;
        }
        if (!replace()) {
            return; // it goes on being the one to be blamed, and is looked at again
        }
        String words = "Plugin '" + job.plugin + "' hangs: " + job.doing + " took longer than "
                + TimeUnit.NANOSECONDS.toMillis(job.limitNanos) + " ms; update or remove it";
        LOG.error("{} (its thread {} is left behind)", words, now.thread.getName());
        hanging.put(job.plugin, words);
        now.abandoned = true;
        now.task.abandon(words);
        job.result.completeExceptionally(new StuckException(words)); // before its own answer to the interrupt
        now.thread.interrupt();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Worker now = worker;
        if (now != null) {
            now.abandoned = true;
            now.task.interrupt();
        }
    }

    /** The words of what was thrown, and of the root of it. */
    private static String words(@Nullable Throwable failure) {
        Throwable deepest = failure;
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String top = failure == null ? "" : String.valueOf(failure.getMessage());
        return deepest == null || deepest == failure ? top : top + ": " + deepest.getMessage();
    }

    /** Puts another thread in the place of the present one; false where the machine gives no more threads. */
    private boolean replace() {
        try {
            work();
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    private void work() {
        Worker fresh = new Worker();
        fresh.task.start();
        worker = fresh;
    }

    private final class Worker implements Runnable {
        final Task task;
        final Thread thread;
        volatile @Nullable Job<?> job;
        volatile boolean abandoned;

        Worker() {
            task = tasks.loop(TaskCategory.ANIMATION, "diuna-plugin", "Starts plugins and makes renderers", this);
            thread = task.thread();
        }

        @Override
        public void run() {
            try {
                while (!abandoned && !task.isCancelled()) {
                    Job<?> next = jobs.take();
                    if (begin(next)) {
                        next.run();
                        end(next);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean begin(Job<?> next) {
            synchronized (TimeLimitedExecutor.this) {
                next.started = clock.nanos();
                job = abandoned ? null : next;
                return !abandoned;
            }
        }

        /** Under the lock of who watches, so that it is never abandoned for a job that is over. */
        private void end(Job<?> last) {
            synchronized (TimeLimitedExecutor.this) {
                job = null;
                if (!abandoned) {
                    hanging.remove(last.plugin);
                    Thread.interrupted(); // a flag that foreign code left behind would end this thread
                }
            }
        }
    }

    private static final class Job<T> {
        final String plugin;
        final String doing;
        final long limitNanos;
        final Callable<T> work;
        final CompletableFuture<T> result = new CompletableFuture<>();
        volatile long started;

        Job(String plugin, String doing, long limitNanos, Callable<T> work) {
            this.plugin = plugin;
            this.doing = doing;
            this.limitNanos = limitNanos;
            this.work = work;
        }

        void run() {
            try {
                result.complete(work.call());
            } catch (Throwable e) { // foreign code may throw anything, Errors included
                result.completeExceptionally(ForeignException.by(e));
            }
        }
    }
}
