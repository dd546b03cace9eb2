// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.api.task.Task;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.platform.control.StripAdmin;
import io.diuna.platform.event.StateEvent;
import io.diuna.platform.event.StateListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Event listener that gives new strips their zones, whoever has configured them. It waits some seconds, since a zone of the user's
 * may come right after the strip.
 */
@Component(property = StateListener.KINDS + "=STRIP")
public final class NewStripListener implements StateListener {

    private static final Logger LOG = LoggerFactory.getLogger(NewStripListener.class);
    private static final long DELAY_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final StripAdmin strips;
    private final ControlStripZones zones;
    private final TaskScope tasks;
    private final Task task;
    private volatile boolean changed = true; // strips added before this listener

    @Activate
    public NewStripListener(
            @Reference StripAdmin strips, @Reference ControlStripZones zones, @Reference TaskRegistry registry) {
        this.strips = strips;
        this.zones = zones;
        tasks = registry.open();
        task = tasks.loop(TaskCategory.SYSTEM, "diuna-strip-zones", "Gives new strips their zones", this::run);
        task.start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public void stateChanged(StateEvent event) {
        wakeUp();
    }

    @Override
    public void eventsMissed(long count) {
        wakeUp();
    }

    private void wakeUp() {
        changed = true;
        LockSupport.unpark(task.thread());
    }

    private void run() {
        boolean failed = false;
        while (!task.isCancelled()) {
            if (changed || failed) {
                pause(DELAY_NANOS);
                changed = false;
                failed = !task.isCancelled() && !update();
            }
            if (!changed && !task.isCancelled()) {
                LockSupport.parkNanos(this, failed ? RETRY_NANOS : Long.MAX_VALUE);
            }
            Thread.interrupted(); // an interrupt flag set by foreign code would end each park at once
        }
    }

    private boolean update() {
        try {
            return zones.zones().update(strips.strips());
        } catch (DiunaException e) {
            LOG.warn("The strips cannot be listed: {}", e.getMessage());
            return false;
        }
    }

    private void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !task.isCancelled(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            Thread.interrupted();
        }
    }
}
