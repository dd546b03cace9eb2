// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Stops the framework within a time limit. The framework stops bundles one after the other, so one that hangs would block the
 * rest. After the limit the remaining bundles are stopped one by one in the same order, so that strips get their last frame.
 */
public final class Shutdown {

    private final Framework framework;
    private final Duration orderly;
    private final Duration perBundle;
    private final Duration rest;
    private final PrintStream terminal;

    /**
     * @param orderly time limit of the framework
     * @param perBundle time limit of each remaining bundle
     * @param rest time limit of all remaining bundles together
     */
    public Shutdown(Framework framework, Duration orderly, Duration perBundle, Duration rest, PrintStream terminal) {
        this.framework = framework;
        this.orderly = orderly;
        this.perBundle = perBundle;
        this.rest = rest;
        this.terminal = terminal;
    }

    /**
     * Stops the framework.
     *
     * @return true if all bundles stopped in order
     */
    public boolean stop() {
        BundleContext context = framework.getBundleContext();
        try {
            framework.stop();
            FrameworkEvent end = framework.waitForStop(orderly.toMillis());
            if (end.getType() != FrameworkEvent.WAIT_TIMEDOUT) {
                return end.getType() == FrameworkEvent.STOPPED; // not a restart that was under way, nor an error
            }
            if (context != null) {
                stopOneByOne(context.getBundles());
            }
        } catch (BundleException e) {
            terminal.println("The framework failed to stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void stopOneByOne(Bundle[] bundles) throws InterruptedException {
        List<Bundle> lastStartedFirst = Arrays.stream(bundles)
                .filter(bundle -> bundle.getBundleId() != 0)
                .sorted(Comparator.comparingInt(Shutdown::startLevel).reversed())
                .toList();
        long deadline = System.nanoTime() + rest.toNanos();
        for (Bundle bundle : lastStartedFirst) {
            int state = bundle.getState();
            if (state == Bundle.STOPPING || state == Bundle.STARTING) {
                log(bundle, state == Bundle.STOPPING ? "stopped" : "started");
            } else if (state == Bundle.ACTIVE) {
                long left = Math.min(perBundle.toNanos(), deadline - System.nanoTime());
                boolean ended = stop(bundle, Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
                if (!ended && left == perBundle.toNanos()) { // not reported if the total limit cut its time short
                    log(bundle, "stopped");
                }
            }
        }
    }

    private void log(Bundle bundle, String what) {
        terminal.println("Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " hangs while being " + what
                + "; the other bundles are stopped without it.");
    }

    private static int startLevel(Bundle bundle) {
        return bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    /** Stops a bundle on a new thread. Returns true if the call ended within the limit, successfully or not. */
    private static boolean stop(Bundle bundle, long millis) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    try {
                        bundle.stop(Bundle.STOP_TRANSIENT);
                    } catch (BundleException | RuntimeException e) {
                        // ignored: the process ends anyway
                    }
                },
                "diuna-stop-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        thread.join(millis);
        return !thread.isAlive();
    }
}
