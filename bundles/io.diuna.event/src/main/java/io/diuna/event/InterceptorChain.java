// SPDX-License-Identifier: Apache-2.0
package io.diuna.event;

import io.diuna.platform.event.EventInterceptor;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.log.ForeignException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chain of interceptors, called on the dispatcher thread. */
final class InterceptorChain {

    private static final Logger LOG = LoggerFactory.getLogger(InterceptorChain.class);
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Interceptor with the name of its bundle and class. */
    record Named(String name, EventInterceptor interceptor) {}

    /** Running call: which interceptor, since when on the monotonic clock. */
    private record InterceptorCall(Named of, long start) {}

    private final LongSupplier clock;
    private final List<Named> interceptors = new CopyOnWriteArrayList<>();
    private final List<Named> disabled = new CopyOnWriteArrayList<>();
    private volatile @Nullable InterceptorCall call;

    InterceptorChain(LongSupplier clock) {
        this.clock = clock;
    }

    /** Replaces the interceptors; one that is disabled stays so. Any thread. */
    void set(List<Named> next) {
        disabled.retainAll(next);
        interceptors.clear();
        next.stream().filter(one -> !disabled.contains(one)).forEach(interceptors::add);
    }

    /** Returns the names of the disabled interceptors; any thread. */
    List<String> disabled() {
        return disabled.stream().map(Named::name).toList();
    }

    /** Asks each interceptor in turn. Returns false if one of them blocks the event or throws. Dispatcher thread. */
    boolean allows(StateEvent event, String publisher) {
        for (Named one : interceptors) {
            call = new InterceptorCall(one, clock.getAsLong());
            try {
                if (!one.interceptor().intercept(event, publisher)) {
                    return false;
                }
            } catch (Throwable e) { // foreign code: an audit that failed lets nothing pass
                LOG.warn("Event interceptor {} failed; event {} is blocked", one.name(), event, ForeignException.of(e));
                return false;
            } finally {
                call = null;
            }
        }
        return true;
    }

    /** Disables an interceptor whose call takes more than 1 s. Returns its name, or null. Any thread. */
    @Nullable
    String disableStuck() {
        InterceptorCall now = call;
        if (now == null || clock.getAsLong() - now.start() <= LIMIT_NANOS || !interceptors.remove(now.of())) {
            return null;
        }
        disabled.add(now.of());
        LOG.warn(
                "Event interceptor {} took more than 1 s and is disabled; update its bundle",
                now.of().name());
        return now.of().name();
    }
}
