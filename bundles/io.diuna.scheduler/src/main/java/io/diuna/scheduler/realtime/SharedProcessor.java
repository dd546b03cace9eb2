// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.realtime;

import io.diuna.scheduler.base.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shared processor: while a show is light, all threads of a frame are bound to the processor on which the frame thread ran last.
 * There one thread wakes the next without waking another processor, and finds its data in the same caches. Once the threads
 * need much time, or the frame thread has to wait for the processor, they are released.
 *
 * <p>One thread at a time calls {@link #check} and {@link #close}.
 */
public final class SharedProcessor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedProcessor.class);

    private static final long READING_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Time between readings once the threads have been bound for a minute: each reading costs as much as a frame. */
    private static final long SETTLED_READING_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Time between readings while a frame was late: a slow animation, or a machine that stood still. */
    private static final long SLOW_READING_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long the threads stay released after the processor was not enough for them. */
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** How long the threads are bound before they count as settled. */
    private static final long SETTLING_NANOS = TimeUnit.MINUTES.toNanos(1);

    private static final int NONE = -1;

    /** Percentage of the processor's time above which the threads are released. */
    private static final int MOST_LOAD = 25;

    /** Percentage of the processor's time up to which the threads are bound. */
    private static final int BINDING_LOAD = 20;

    /** Percentage of the time for which the frame thread may wait for the processor. */
    private static final int MOST_DELAY = 1;

    /** Time between two sweeps, which release what bound threads have started. */
    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final FrameThreads threads;
    private final Supplier<Processors> source;
    private final BooleanSupplier quick;
    private final Clock clock;
    private final FrameThreadLoad load = new FrameThreadLoad();
    private volatile boolean enabled = true;
    private @Nullable Processors known;
    private int processor = NONE;
    private long readAt;
    private long releasedUntil;
    private long boundAt;
    private long sweptAt;
    private Set<Integer> bound = Set.of();

    /**
     * @param quick returns true while every animation is quick; any thread may ask
     */
    public SharedProcessor(FrameThreads threads, BooleanSupplier quick, Clock clock) {
        this(threads, RealTime::processors, quick, clock);
    }

    /**
     * @param source returns the processors; called by the first check, since native code has to be loaded for it
     */
    SharedProcessor(FrameThreads threads, Supplier<Processors> source, BooleanSupplier quick, Clock clock) {
        this.threads = threads;
        this.source = source;
        this.quick = quick;
        this.clock = clock;
        readAt = clock.nanos();
        releasedUntil = readAt;
    }

    /** Sets whether the threads may be bound at all, from the next check on. Any thread. */
    public void setEnabled(boolean enable) {
        enabled = enable;
    }

    /**
     * Binds or releases the threads, by the load since the last reading: of one second while an animation is slow, of two
     * seconds, or of five once the threads have been bound for a minute. To be called once a second or more often.
     */
    public void check() {
        Processors processors = processors();
        if (processors.count() < 2) {
            return;
        }
        if (!enabled) {
            release(processors, "sharing is switched off");
            return;
        }
        long now = clock.nanos();
        if (now - readAt < interval(now) || now - releasedUntil < 0) {
            return;
        }
        int[] active = threads.active();
        load.read(processors, active, threads.frameThread(), now - readAt);
        readAt = now;
        boolean fits = load.delayPercent() <= MOST_DELAY;
        if (processor == NONE) {
            if (fits && load.isKnown() && load.percent() <= BINDING_LOAD && choose(processors, now)) {
                bind(processors, active, now);
            }
        } else if (fits && load.percent() <= MOST_LOAD) {
            bind(processors, active, now);
        } else {
            releasedUntil = now + PAUSE_NANOS;
            release(processors, load.toString());
        }
    }

    private long interval(long now) {
        if (!quick.getAsBoolean()) {
            return SLOW_READING_NANOS;
        }
        return processor != NONE && now - boundAt >= SETTLING_NANOS ? SETTLED_READING_NANOS : READING_NANOS;
    }

    private Processors processors() {
        Processors present = known;
        if (present == null) {
            present = source.get();
            known = present;
        }
        return present;
    }

    /** Chooses the processor on which the frame thread ran last. Returns false if it is not known. */
    private boolean choose(Processors processors, long now) {
        processor = threads.frameThread() == 0 ? NONE : processors.lastOf(threads.frameThread());
        if (processor == NONE) {
            return false;
        }
        boundAt = now;
        sweptAt = now;
        LOG.debug("The threads of a frame share processor {}", processor);
        return true;
    }

    /** Binds the threads that are active and not bound yet, and releases others that are bound. */
    private void bind(Processors processors, int[] active, long now) {
        for (int thread : active) {
            if (!bound.contains(thread)) {
                processors.bind(thread, processor);
            }
        }
        Set<Integer> before = bound;
        bound = Arrays.stream(active).boxed().collect(Collectors.toSet());
        if (!bound.containsAll(before) || now - sweptAt >= SWEEP_NANOS) {
            sweptAt = now;
            processors.releaseOthers(processor, active);
        }
    }

    private void release(Processors processors, String reason) {
        if (processor != NONE) {
            processors.releaseOthers(processor, new int[0]);
            processor = NONE;
            bound = Set.of();
            LOG.debug("The threads of a frame use all processors: {}", reason);
        }
    }

    /** Releases the threads. */
    @Override
    public void close() {
        release(processors(), "the show ends");
    }
}
