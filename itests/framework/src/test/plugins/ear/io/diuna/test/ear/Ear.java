// SPDX-License-Identifier: Apache-2.0
package io.diuna.test.ear;

import io.diuna.api.signal.Signal;
import io.diuna.api.signal.SignalSource;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** A signal whose value is the system property {@code ear.level}, read 100 times a second. */
@Component
public final class Ear implements SignalSource {

    private static final String DEED = "nothing";

    private final Signal level = Signal.of("ear.level", "Level");
    private final TaskScope tasks;

    @Activate
    public Ear(@Reference TaskRegistry registry) {
        tasks = registry.open();
        tasks.loop(TaskCategory.HARDWARE, "ear", "Listens", this::listen).start();
    }

    @Deactivate
    void close() {
        tasks.close();
    }

    @Override
    public List<Signal> signals() {
        if (DEED.equals("throw")) {
            throw new IllegalStateException("no microphone");
        }
        while (DEED.equals("hang") && !Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
        return List.of(level);
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            level.publish(Double.parseDouble(System.getProperty("ear.level", "0")));
            LockSupport.parkNanos(10_000_000);
        }
    }
}
