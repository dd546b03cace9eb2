// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * Repair of the platform while it runs: a bundle that is not removable and was stopped or uninstalled, by a plugin or in the
 * console, is started or installed again. Runs on a thread of its own until the process ends.
 */
public final class PlatformGuard implements BundleListener, Runnable {

    private static final Logger LOG = Logger.getLogger(PlatformGuard.class.getName());

    /** Delay of the repair: an update stops a bundle as well, and starts it again by itself. */
    private static final long DELAY_MILLIS = 1_000;

    private final Framework framework;
    private final Platform platform;
    private final PrintStream terminal;
    private final LinkedBlockingQueue<BundleEvent> events = new LinkedBlockingQueue<>();
    /** Bundles whose repair failed, until they run: each try would cause an event, and so the next try. */
    private final Set<PlatformBundle> failed = new HashSet<>();

    /** Creates the guard of an initialised framework. */
    public PlatformGuard(Framework framework, Platform platform, PrintStream terminal) {
        this.framework = framework;
        this.platform = platform;
        this.terminal = terminal;
    }

    /** Listens to the framework; again after each of its restarts, which drop all listeners. */
    public void listen() {
        BundleContext context = framework.getBundleContext();
        if (context != null) {
            context.addBundleListener(this);
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNINSTALLED) {
            events.add(event);
        }
    }

    @Override
    public void run() {
        while (true) {
            try {
                events.take();
                TimeUnit.MILLISECONDS.sleep(DELAY_MILLIS);
            } catch (InterruptedException e) {
                // by a plugin: nothing here interrupts this thread, and an early repair does no harm
            }
            events.clear();
            try {
                repair();
            } catch (IllegalStateException e) {
                // the framework has just stopped
            }
        }
    }

    /** Starts and installs what is missing, unless the framework is stopping. */
    void repair() {
        BundleContext context = framework.getBundleContext();
        if (framework.getState() != Bundle.ACTIVE || context == null) {
            return;
        }
        List<PlatformBundle> missing = platform.feature().bundles().stream()
                .filter(bundle -> !bundle.removable() && !runs(context.getBundle(bundle.location())))
                .toList();
        failed.retainAll(missing);
        missing.stream().filter(bundle -> !failed.contains(bundle)).forEach(bundle -> repair(context, bundle));
    }

    private void repair(BundleContext context, PlatformBundle bundle) {
        report(bundle.name() + " was stopped or uninstalled, but Diuna needs it; it is started again");
        try {
            platform.repair(context, bundle);
        } catch (IOException | BundleException | RuntimeException e) {
            failed.add(bundle);
            report(bundle.name() + " cannot be started: " + e.getMessage()
                    + ". Restart Diuna, or stop it and run diuna repair");
        }
    }

    private void report(String line) {
        terminal.println("diuna: " + line);
        LOG.warning(line);
    }

    private static boolean runs(@Nullable Bundle bundle) {
        return bundle != null
                && (bundle.getState() == Bundle.ACTIVE
                        || bundle.getState() == Bundle.STARTING // lazy activation, or on its way
                        || bundle.getState() == Bundle.STOPPING
                        || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null);
    }
}
