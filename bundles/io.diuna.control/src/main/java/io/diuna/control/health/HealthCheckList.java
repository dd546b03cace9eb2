// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/** List of health checks, in the order of their names. Any thread may call. */
final class HealthCheckList implements HealthMonitor {

    private final LongSupplier clock;
    private final Map<String, GuardedCheck> checks = new ConcurrentSkipListMap<>();

    /** @param clock nanoseconds of a monotonic clock */
    HealthCheckList(LongSupplier clock) {
        this.clock = clock;
    }

    /** Adds a check; the key is unique, and checks are called in the order of the keys. */
    void add(String key, String name, HealthCheck check) {
        checks.put(key, new GuardedCheck(name, check, clock));
    }

    void remove(String key) {
        checks.remove(key);
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>();
        checks.values().forEach(check -> problems.addAll(check.problems()));
        return problems;
    }
}
