// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * End look for the launcher, which calls it before it stops the bundles of scheduler, drivers and plugins: strips show it although
 * one of those hangs. It has no type of ours, since the launcher sees none, but the property {@code diuna.operation}.
 */
@Component(service = Runnable.class, property = "diuna.operation=end-look", immediate = true)
public final class EndLook implements Runnable {

    private final SchedulerComponent scheduler;

    @Activate
    public EndLook(@Reference SchedulerComponent scheduler) {
        this.scheduler = scheduler;
    }

    /** Ends the frame loop and closes all strips with their end look, within 2 s. There are no frames afterwards. */
    @Override
    public void run() {
        scheduler.close();
    }
}
