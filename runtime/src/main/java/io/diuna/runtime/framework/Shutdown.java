// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

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
 * Ends the framework within a limit, whatever a bundle does. The framework stops its bundles one after the other, so
 * one that hangs would keep all those behind it from ending well: these are then stopped without it, in the same
 * order, which among others sends the last frame to the strips.
 */
public final class Shutdown {

    private final Framework framework;
    private final Duration orderly;
    private final Duration perBundle;
    private final Duration rest;
    private final PrintStream terminal;

    /**
     * @param orderly how long the framework may take
     * @param perBundle how long one bundle may take once the framework has taken too long
     * @param rest how long all of these may take together
     */
    public Shutdown(Framework framework, Duration orderly, Duration perBundle, Duration rest, PrintStream terminal) {
        this.framework = framework;
        this.orderly = orderly;
        this.perBundle = perBundle;
        this.rest = rest;
        this.terminal = terminal;
    }

    /**
     * Stops everything.
     *
     * @return true when all has ended as it should
     */
    public boolean stop() {
        BundleContext context = framework.getBundleContext();
        try {
            framework.stop();
            FrameworkEvent end = framework.waitForStop(orderly.toMillis());
            if (end.getType() != FrameworkEvent.WAIT_TIMEDOUT) {
                return end.getType() != FrameworkEvent.ERROR;
            }
            if (context != null) {
                stopOneByOne(context.getBundles());
            }
        } catch (BundleException e) {
            terminal.println("The framework does not stop: " + e.getMessage());
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
                if (!ended && left == perBundle.toNanos()) { // one that was given less is not to be blamed
                    log(bundle, "stopped");
                }
            }
        }
    }

    private void log(Bundle bundle, String what) {
        terminal.println("Bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " hangs while it is " + what
                + ": the others are stopped without it.");
    }

    private static int startLevel(Bundle bundle) {
        return bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    /** Whether it has come to an end within the limit, be it a bad one. */
    private static boolean stop(Bundle bundle, long millis) throws InterruptedException {
        Thread thread = new Thread(
                () -> {
                    try {
                        bundle.stop(Bundle.STOP_TRANSIENT);
                    } catch (BundleException | RuntimeException e) {
                        // it has failed to stop: the process ends, and it with it
                    }
                },
                "diuna-stop-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        thread.join(millis);
        return !thread.isAlive();
    }
}
