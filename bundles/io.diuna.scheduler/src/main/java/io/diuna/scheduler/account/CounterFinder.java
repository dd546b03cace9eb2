// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.account;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finder of the counters of this Java. The module {@code jdk.management}, or a counter in it, may be missing. */
public final class CounterFinder {

    private CounterFinder() {}

    /** Returns the counters of threads; empty if this Java has none, or they are switched off. */
    public static Optional<ThreadCounters> threads() {
        return find(JvmCounters::create);
    }

    /**
     * Returns a reader of the heap after the newest collection; its result is null before the first collection, and always if
     * this Java does not tell.
     *
     * @param clock monotonic clock in nanoseconds
     * @param background runs requests for a collection, which block the thread that asks
     */
    public static Supplier<@Nullable HeapReading> heap(LongSupplier clock, Executor background) {
        return CounterFinder.<Supplier<@Nullable HeapReading>>find(() -> new JvmHeap(clock, background))
                .orElse(() -> null);
    }

    /** Returns for how long garbage collections have stopped all threads, in milliseconds; 0 if this Java does not tell. */
    public static LongSupplier pauseMillis() {
        return CounterFinder.<LongSupplier>find(JvmPauses::new).orElse(() -> 0);
    }

    static <T> Optional<T> find(Supplier<T> factory) {
        try {
            return Optional.of(factory.get());
        } catch (LinkageError | UnsupportedOperationException e) { // no such class, or no such counter
            return Optional.empty();
        }
    }
}
