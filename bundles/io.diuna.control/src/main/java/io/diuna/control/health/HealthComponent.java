// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.health;

import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthMonitor;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * DS shell of the {@link HealthCheckList}: binds checks from the whiteboard, reads them when a zone, strip or plugin changes, and
 * publishes an event when the problems have changed. A timer reads those of which no event tells: heap, frame rate, listeners.
 * Immediate, because nobody requests it while no status is read.
 */
@Component(
        service = {HealthMonitor.class, StateListener.class},
        property = {StateListener.KINDS + "=ZONE", StateListener.KINDS + "=STRIP", StateListener.KINDS + "=PLUGIN"},
        immediate = true)
public final class HealthComponent implements HealthMonitor, StateListener {

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Shortest time between two readings: many changes at once are read once. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final HealthCheckList checks = new HealthCheckList(System::nanoTime);
    private final TaskScope tasks;
    private final Task task;
    private volatile boolean changed;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public HealthComponent(@Reference TaskRegistry registry) {
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-health", "Reads the health checks", this::run);
        task.start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addCheck(ServiceReference<HealthCheck> reference, HealthCheck check) {
        checks.add(
                key(reference),
                reference.getBundle().getSymbolicName() + "/" + check.getClass().getSimpleName(),
                check);
    }

    void removeCheck(ServiceReference<HealthCheck> reference) {
        checks.remove(key(reference));
    }

    @Override
    public List<HealthProblem> problems() {
        return checks.problems();
    }

    /** Has the checks read soon. */
    @Override
    public void stateChanged(StateEvent event) {
        changed = true;
        LockSupport.unpark(task.thread());
    }

    private void run() {
        List<HealthProblem> before = List.of();
        while (!task.isCancelled()) {
            changed = false;
            List<HealthProblem> now = checks.problems();
            if (!now.equals(before)) {
                before = now;
                EventPublisher.orNone(events).publish(EventKind.HEALTH, "");
            }
            long end = System.nanoTime();
            pause(() -> System.nanoTime() - end < PAUSE_NANOS, PAUSE_NANOS);
            pause(() -> !changed && System.nanoTime() - end < PERIOD_NANOS, PERIOD_NANOS);
        }
    }

    private void pause(BooleanSupplier goesOn, long nanos) {
        while (goesOn.getAsBoolean() && !task.isCancelled()) {
            LockSupport.parkNanos(this, nanos);
            Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
        }
    }

    /** Returns a key that sorts by service id, the order of registration. */
    private static String key(ServiceReference<HealthCheck> reference) {
        return String.format("%020d", (long) reference.getProperty("service.id"));
    }
}
