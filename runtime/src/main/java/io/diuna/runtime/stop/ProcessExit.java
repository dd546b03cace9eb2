// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/**
 * End of the process within a time limit. Its two threads exist from the start, in a thread group of their own, and wait
 * without a monitor: a plugin that holds the monitor of a thread group or of {@code Thread.class} blocks every new thread, the
 * ones that Java starts for signals and shutdown hooks included.
 */
public final class ProcessExit {

    private static final long CHECK_NANOS = Duration.ofMillis(500).toNanos();
    /** Number of checks in a row that find the signal dispatcher blocked before this counts as a signal. */
    private static final int BLOCKED_CHECKS = 2;

    private final ToIntFunction<StopCause> stop;
    private final BooleanSupplier signalBlocked;
    private final long limitNanos;
    private final IntConsumer halt;
    private final AtomicReference<StopCause> cause = new AtomicReference<>();
    private final Thread stopThread;
    private final Thread haltThread;

    /**
     * @param stop stops everything in order and returns the exit code
     * @param signalBlocked tells whether a signal has arrived that Java cannot deliver
     * @param limit longest duration from the first call of {@link #begin} to the halt
     * @param halt ends the process with an exit code, such as {@link Runtime#halt}
     */
    public ProcessExit(ToIntFunction<StopCause> stop, BooleanSupplier signalBlocked, Duration limit, IntConsumer halt) {
        this.stop = stop;
        this.signalBlocked = signalBlocked;
        this.limitNanos = limit.toNanos();
        this.halt = halt;
        ThreadGroup group = new ThreadGroup("diuna-exit");
        stopThread = new Thread(group, this::stopInOrder, "diuna-stop");
        haltThread = new Thread(group, this::haltAtLimit, "diuna-halt");
    }

    /** Starts the threads. */
    public ProcessExit start() {
        for (Thread thread : new Thread[] {stopThread, haltThread}) {
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    /** Begins the end, unless it has begun: the first cause counts. Takes no monitor; any thread may call. */
    public void begin(StopCause why) {
        if (cause.compareAndSet(null, why)) {
            LockSupport.unpark(stopThread);
            LockSupport.unpark(haltThread);
        }
    }

    /** Creates a shutdown hook in this thread group. It begins the end and never returns, so that the halt decides. */
    public Thread hook(BooleanSupplier ignored) {
        return new Thread(
                stopThread.getThreadGroup(),
                () -> {
                    if (!ignored.getAsBoolean()) {
                        begin(StopCause.FAILURE);
                        await();
                    }
                },
                "diuna-shutdown");
    }

    /** Waits for the halt, for ever. */
    public void await() {
        while (true) {
            park(Long.MAX_VALUE);
        }
    }

    private void stopInOrder() {
        while (cause.get() == null) {
            park(Long.MAX_VALUE);
        }
        halt.accept(stop.applyAsInt(cause.get()));
    }

    private void haltAtLimit() {
        int blocked = 0;
        while (cause.get() == null) {
            park(CHECK_NANOS);
            blocked = signalBlocked.getAsBoolean() ? blocked + 1 : 0;
            if (blocked == BLOCKED_CHECKS) {
                begin(StopCause.REQUEST);
            }
        }
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < limitNanos) {
            park(limitNanos - (System.nanoTime() - begin));
        }
        halt.accept(cause.get().failureCode());
    }

    /** Parks, and clears the interrupt flag: a plugin may have set it, and park would return at once for ever. */
    private void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
        Thread.interrupted();
    }
}
