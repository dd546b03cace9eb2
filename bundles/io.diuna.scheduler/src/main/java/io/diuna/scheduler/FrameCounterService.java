// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Frame counter for the launcher, which sees no type of a bundle: a start is successful after a minute in which it advanced. Any
 * thread may read it.
 */
@Component(service = LongSupplier.class, property = "diuna.counter=frames")
public final class FrameCounterService implements LongSupplier {

    private final Engine engine;

    @Activate
    public FrameCounterService(@Reference SchedulerComponent scheduler) {
        engine = scheduler.engine();
    }

    /** Returns the number of the present frame; it advances while nothing changes, too. */
    @Override
    public long getAsLong() {
        return engine.monitor().number();
    }
}
