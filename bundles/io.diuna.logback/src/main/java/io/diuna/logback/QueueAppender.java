// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bounded queue in front of another appender, such as a {@link LogFileAppender}: a thread that logs never waits for a disk or a
 * terminal. Events that do not fit, and those that the other appender could not write, are counted; one line says how many,
 * once writing works again. Any thread may log; one thread of Logback's pool writes. It outlives interrupts by plugins.
 */
public final class QueueAppender extends ForwardingAppender {

    /** Time limit for the flush at the end. */
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(1);

    /** Period in which a failing appender is tried while nothing is logged. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicLong lost = new AtomicLong();
    private final ContextServices services = new ContextServices();
    private BlockingQueue<ILoggingEvent> queue = new ArrayBlockingQueue<>(1_000);
    private volatile @Nullable Thread writer;
    private volatile long reported;

    /** Sets the number of events that may wait, 1,000 by default; before the start. */
    public void setQueueSize(int size) {
        queue = new ArrayBlockingQueue<>(size);
    }

    @Override
    public void start() {
        super.start();
        services.registerCounter(getContext(), getName(), "dropped", this::lost);
        services.registerCounter(getContext(), getName(), "unreported", this::unreported);
        getContext().getExecutorService().execute(this::write);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        if (!queue.offer(event)) {
            lost.incrementAndGet();
        }
    }

    /** Returns the number of events that were lost since the start. */
    long lost() {
        return lost.get();
    }

    /** Returns the number of events that were lost and that no line reports yet; 0 while writing works. */
    long unreported() {
        return lost.get() - reported;
    }

    private void write() {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName("diuna-log-" + getName());
        writer = thread;
        while (isStarted() || !queue.isEmpty()) {
            writeNext();
        }
        writer = null;
        thread.setName(name);
        ended.countDown();
    }

    private void writeNext() {
        ILoggingEvent event = null;
        try {
            event = isStarted() && unreported() == 0
                    ? queue.take()
                    : queue.poll(isStarted() ? RETRY.toSeconds() : 0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return; // by a plugin, or by the end
        }
        if (event != null && !forward(event)) {
            lost.incrementAndGet();
        } else {
            report();
        }
    }

    /** Reports what was lost, in one line. */
    private void report() {
        long count = lost.get();
        if (count > reported) {
            String line = (count - reported) + " log records were lost: the " + getName()
                    + " did not take them, because it was full, failed or was too slow";
            if (forward(LogEvents.of(Level.WARN, QueueAppender.class, line))) {
                reported = count;
            }
        }
    }

    /** Ends after the events that wait, within 1 s. An appender that hangs is left as it is, since its lock is taken. */
    @Override
    public void stop() {
        if (!isStarted()) {
            return;
        }
        super.stop();
        services.unregister(getContext());
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
        if (awaitEnd()) {
            detachAndStopAllAppenders();
        }
    }

    private boolean awaitEnd() {
        try {
            return ended.await(FLUSH_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
