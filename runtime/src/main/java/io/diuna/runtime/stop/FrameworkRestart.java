// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.io.PrintStream;
import java.time.Duration;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Restart of the framework that an operator asks for, as the console's "Restart" does it. It begins a second later, so that the
 * request is answered before. Any thread may call.
 */
public final class FrameworkRestart implements Runnable {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Framework framework;
    private final StopAnnouncement announcement;
    private final PrintStream err;

    /** @param announcement receives that an operator asked for it */
    public FrameworkRestart(Framework framework, StopAnnouncement announcement, PrintStream err) {
        this.framework = framework;
        this.announcement = announcement;
        this.err = err;
    }

    @Override
    public void run() {
        Thread thread = new Thread(this::restart, "diuna-restart");
        thread.setDaemon(true);
        thread.start();
    }

    private void restart() {
        try {
            Thread.sleep(DELAY.toMillis());
            announcement.run();
            framework.update();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // by a plugin: the operator restarts Diuna by hand
        } catch (BundleException e) {
            err.println("diuna: the framework cannot be restarted: " + e.getMessage());
        }
    }
}
