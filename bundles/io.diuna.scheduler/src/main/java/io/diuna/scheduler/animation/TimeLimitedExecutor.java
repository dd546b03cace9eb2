// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.animation;

import io.diuna.api.DiunaException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.log.ForeignException;
import io.diuna.platform.log.LogFields;
import io.diuna.platform.task.ThreadBaseline;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.PluginStack;
import io.diuna.scheduler.base.ResourceUsage;
import io.diuna.scheduler.base.StuckException;
import io.diuna.scheduler.base.ThreadMeter;
import io.diuna.scheduler.realtime.RealTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executor with one thread, {@code diuna-plugin}, for all code of plugins but rendering: start, creation, warm-up. Each
 * job has a time limit; a job that exceeds it keeps its thread, and a new thread continues with the next job. Thread-safe.
 */
public final class TimeLimitedExecutor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLimitedExecutor.class);
    private static final String CLOSED = "Diuna is shutting down; try again when it runs";

    /** Run time after which the status of the plugin mentions the job. */
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Longest wait in the queue for the caller of {@link #call}. */
    private static final long QUEUE_MILLIS = 30_000;

    /** Time beyond a job's limit in which the watching thread must have found it stuck. */
    private static final long MARGIN_MILLIS = 5_000;

    /** Longest usual pause between two checks; after a longer one the whole process is taken to have stood still. */
    private static final long STANDSTILL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final TaskScope tasks;
    private final Clock clock;
    private final long queueMillis;
    private final JobUsage usage;
    private final BlockingQueue<PluginJob<?>> jobs = new LinkedBlockingQueue<>();
    private final Map<String, String> stuckJobs = new ConcurrentHashMap<>();
    private volatile @Nullable Worker worker;
    private volatile boolean closed;

    /** Returns the plugin, by symbolic name, for whose code the thread of this id waits. */
    private volatile LongFunction<Optional<String>> culprits = threadId -> Optional.empty();

    private long lastCheck;

    /** @param tasks creates the threads */
    public TimeLimitedExecutor(TaskScope tasks, Clock clock) {
        this(tasks, clock, ThreadMeter.NONE);
    }

    /** @param meter measures processor time and memory of each job */
    public TimeLimitedExecutor(TaskScope tasks, Clock clock, ThreadMeter meter) {
        this(tasks, clock, meter, QUEUE_MILLIS);
    }

    /** @param queueMillis how long {@link #call} waits for the begin of its job, in real milliseconds */
    public TimeLimitedExecutor(TaskScope tasks, Clock clock, ThreadMeter meter, long queueMillis) {
        usage = new JobUsage(meter);
        this.tasks = tasks;
        this.clock = clock;
        this.queueMillis = queueMillis;
        lastCheck = clock.nanos();
    }

    /**
     * Sets how a job that hangs is told from one that waits for another plugin.
     *
     * @param finder returns the plugin, by symbolic name, for whose code the thread of an id waits; empty if none is known
     */
    public void setCulprits(LongFunction<Optional<String>> finder) {
        culprits = finder;
    }

    /** Starts the thread. */
    public synchronized void start() {
        startWorker();
    }

    /**
     * Adds a job to the end of the queue.
     *
     * @param plugin the symbolic name of the plugin whose code it runs
     * @param failureText user-facing clause for a job that has not succeeded: "it did not start"
     * @param limitMillis time limit from its begin
     * @param work the job
     * @return its result, or its exception; a {@link StuckException} after the time limit, a {@link JobCancelledException}
     *     when the executor is closed. Completed on the plugin thread, the watching thread or the one that closes
     */
    public <T> CompletableFuture<T> submit(String plugin, String failureText, long limitMillis, Callable<T> work) {
        return enqueue(new PluginJob<>(plugin, failureText, limitMillis, work)).result;
    }

    private <T> PluginJob<T> enqueue(PluginJob<T> job) {
        jobs.add(job);
        if (closed && jobs.remove(job)) { // added after close() has emptied the queue
            job.cancel(CLOSED);
        }
        return job;
    }

    /**
     * Adds a job to the end of the queue and waits for its result: at most 30 s for its begin, then its time limit. A job
     * that has not begun by then is taken out of the queue.
     *
     * @throws JobCancelledException when the job was taken out of the queue, has not ended in time though it is not known
     *     to be stuck, the caller was interrupted, or the executor is closed; try again later
     * @throws DiunaException when the job failed or exceeded its limit; the message says which plugin and why
     */
    public <T> T call(String plugin, String failureText, long limitMillis, Callable<T> work) {
        PluginJob<T> job = enqueue(new PluginJob<>(plugin, failureText, limitMillis, work));
        try {
            return await(job, limitMillis);
        } catch (InterruptedException e) {
            jobs.remove(job);
            Thread.currentThread().interrupt();
            throw new JobCancelledException(
                    "Plugin '" + plugin + "': " + failureText + ", since the wait for it was interrupted", e);
        } catch (TimeoutException e) {
            throw new JobCancelledException( // its outcome is not known yet: the watching thread finds it if it hangs
                    "Plugin '" + plugin + "': " + failureText + " and is still busy; try again in a moment", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DiunaException known && !(known instanceof ForeignException)) {
                throw known;
            }
            String text = "Plugin '" + plugin + "': " + failureText + ": " + PluginStack.messages(e.getCause());
            throw new DiunaException(PluginStack.withPlace(text, e), e);
        }
    }

    private <T> T await(PluginJob<T> job, long limitMillis)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return job.result.get(queueMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (jobs.remove(job)) {
                throw new JobCancelledException(
                        "Plugin '" + job.plugin + "' has to wait: other plugins are busy; try again in a moment", e);
            }
            return job.result.get(limitMillis + MARGIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns true after {@link #close}. */
    boolean isClosed() {
        return closed;
    }

    /** Returns processor time and memory of the ended jobs of each plugin, by symbolic name. Any thread. */
    public Map<String, ResourceUsage> usage() {
        return usage.totals();
    }

    /** Returns true if the caller is the plugin thread itself. */
    public boolean isCurrent() {
        Worker now = worker;
        return now != null && Thread.currentThread() == now.thread;
    }

    /** Returns true while a job of this plugin runs. */
    public boolean isRunning(String plugin) {
        Worker now = worker;
        PluginJob<?> job = now == null ? null : now.job;
        return job != null && job.plugin.equals(plugin);
    }

    /** User-facing text about this plugin's current job if it has run for more than 1 s; null otherwise. */
    public @Nullable String slowJobText(String plugin) {
        Worker now = worker;
        PluginJob<?> job = now == null ? null : now.job;
        long nanos = job == null ? 0 : clock.nanos() - job.started;
        return job != null && job.plugin.equals(plugin) && nanos > SLOW_NANOS
                ? "Plugin '" + plugin + "' is slow: " + job.failureText + " within "
                        + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s and is still running"
                : null;
    }

    /** User-facing text about this plugin's last job if it was abandoned; null once a later job has ended. */
    public @Nullable String stuckJobText(String plugin) {
        return stuckJobs.get(plugin);
    }

    /** Abandons the current job if it has exceeded its time limit; called a few times a second. */
    public synchronized void checkTimeouts() {
        long now = clock.nanos();
        long pause = now - lastCheck;
        lastCheck = now;
        Worker busy = worker;
        PluginJob<?> job = busy == null ? null : busy.job;
        if (busy == null || job == null) {
            return;
        }
        if (pause > STANDSTILL_NANOS) {
            job.started += pause; // nothing could run meanwhile
        }
        if (now - job.started >= job.limitNanos && replaceWorker()) { // without a replacement: checked again later
            abandon(busy, job);
        }
    }

    private void abandon(Worker stuck, PluginJob<?> job) {
        DiunaException reason = culprits.apply(stuck.thread.getId())
                .filter(culprit -> !culprit.equals(job.plugin))
                .<DiunaException>map(culprit -> new JobCancelledException(
                        "Plugin '" + job.plugin + "' has to wait: " + job.failureText + ", since plugin '" + culprit
                                + "' hangs; it is tried again",
                        null))
                .orElseGet(() -> StuckException.of(job.hangText(), "update or remove it", stuck.thread));
        String text = String.valueOf(reason.getMessage());
        new LogFields()
                .plugin(job.plugin, null)
                .log(() -> LOG.error(
                        "{} (its thread {} is abandoned){}", text, stuck.thread.getName(), PluginStack.lines(reason)));
        if (reason instanceof StuckException) {
            stuckJobs.put(job.plugin, text);
        }
        stuck.abandoned = true;
        stuck.task.abandon(text);
        job.result.completeExceptionally(reason); // before its own answer to the interrupt
        stuck.thread.interrupt();
        RealTime.demote(stuck.thread, stuck.threadId);
    }

    /** Interrupts the current job, and completes it and all that wait with a {@link JobCancelledException}. */
    @Override
    public void close() {
        closed = true;
        Worker last = stopWorker();
        PluginJob<?> job = last == null ? null : last.job;
        if (job != null) {
            job.cancel(CLOSED);
        }
        for (PluginJob<?> waiting = jobs.poll(); waiting != null; waiting = jobs.poll()) {
            waiting.cancel(CLOSED);
        }
    }

    private synchronized @Nullable Worker stopWorker() {
        Worker last = worker;
        if (last != null) {
            last.abandoned = true;
            last.task.interrupt();
        }
        return last;
    }

    /** Starts another thread in place of the present one; returns false if the machine gives no more threads. */
    private boolean replaceWorker() {
        try {
            startWorker();
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    private void startWorker() {
        Worker next = new Worker();
        next.task.start();
        worker = next;
    }

    /** Loop of one plugin thread. */
    private final class Worker implements Runnable {
        final Task task;
        final Thread thread;
        private final ThreadBaseline baseline;
        volatile @Nullable PluginJob<?> job;
        volatile boolean abandoned;
        volatile int threadId;

        Worker() {
            task = tasks.loop(TaskCategory.ANIMATION, "diuna-plugin", "Starts plugins and creates renderers", this);
            thread = task.thread();
            baseline = ThreadBaseline.of(thread);
        }

        @Override
        public void run() {
            threadId = RealTime.threadId();
            try {
                while (!abandoned && !task.isCancelled()) {
                    PluginJob<?> next = jobs.take();
                    if (begin(next)) {
                        end(next, usage.run(next));
                    } else {
                        next.cancel(CLOSED); // taken from the queue while the executor was closed
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean begin(PluginJob<?> next) {
            synchronized (TimeLimitedExecutor.this) {
                next.started = clock.nanos();
                job = abandoned ? null : next;
                return !abandoned;
            }
        }

        /** Holds the lock of {@link #checkTimeouts}, so that a worker is never abandoned for a job that has ended. */
        private void end(PluginJob<?> last, ResourceUsage used) {
            synchronized (TimeLimitedExecutor.this) {
                job = null;
                if (!abandoned) {
                    usage.charge(last.plugin, used);
                    stuckJobs.remove(last.plugin);
                    baseline.restore(); // an interrupt flag would end this thread
                }
            }
        }
    }
}
