// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Health check whose failure is a problem in the list. A check that hangs costs the callers of its first second only: later ones
 * do not call it. Any thread may call.
 */
final class GuardedCheck {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final HealthCheck check;
    private final LongSupplier clock;

    /** Start times of the calls that have not returned. */
    private final Map<Object, Long> calls = new ConcurrentHashMap<>();

    /**
     * @param name symbolic name of its bundle and its class
     * @param clock nanoseconds of a monotonic clock
     */
    GuardedCheck(String name, HealthCheck check, LongSupplier clock) {
        this.name = name;
        this.check = check;
        this.clock = clock;
    }

    List<HealthProblem> problems() {
        long now = clock.getAsLong();
        if (hangs(calls.values(), now)) {
            return failed("does not return");
        }
        Object call = new Object();
        calls.put(call, now);
        try {
            return List.copyOf(check.problems());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return failed("failed with " + e.getClass().getName());
        } finally {
            calls.remove(call);
        }
    }

    private static boolean hangs(Collection<Long> starts, long now) {
        return starts.stream().anyMatch(start -> now - start > LIMIT);
    }

    private List<HealthProblem> failed(String how) {
        return List.of(new HealthProblem(
                "check-failed",
                "health check '" + name + "'",
                "Health check '" + name + "' " + how + "; what it checks is unknown",
                "Update or remove its bundle, or restart Diuna"));
    }
}
