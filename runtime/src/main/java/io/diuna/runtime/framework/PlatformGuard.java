// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
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
    /** Locations of bundles whose repair failed: each try would cause an event, and so the next try. */
    private final Set<String> failed = new TreeSet<>();

    /** Creates the guard of an initialised framework. */
    public PlatformGuard(Framework framework, Platform platform, PrintStream terminal) {
        this.framework = framework;
        this.platform = platform;
        this.terminal = terminal;
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED || event.getType() == BundleEvent.UNINSTALLED) {
            events.add(event);
        }
    }

    @Override
    public void run() {
        listen();
        while (true) {
            try {
                events.take();
                TimeUnit.MILLISECONDS.sleep(DELAY_MILLIS);
                events.clear();
                repair();
            } catch (InterruptedException e) {
                // by a plugin: nothing here interrupts this thread
            }
        }
    }

    private void listen() {
        BundleContext context = framework.getBundleContext();
        if (context != null) {
            context.addBundleListener(this);
        }
    }

    /** Starts and installs what is missing, unless the framework is stopping. */
    void repair() {
        BundleContext context = framework.getBundleContext();
        if (framework.getState() != Bundle.ACTIVE || context == null) {
            return;
        }
        Set<String> missing = missing(context);
        missing.removeAll(failed);
        if (missing.isEmpty()) {
            return;
        }
        report(missing.stream().map(PlatformBundle::nameOf).collect(Collectors.joining(", "))
                + " was stopped or uninstalled, but Diuna needs it; it is started again");
        try {
            platform.install(context);
        } catch (RuntimeException e) {
            report(String.valueOf(e.getMessage()));
        }
        failed.addAll(missing(context));
    }

    private void report(String line) {
        terminal.println("diuna: " + line);
        LOG.warning(line);
    }

    private Set<String> missing(BundleContext context) {
        return platform.feature().bundles().stream()
                .filter(bundle -> !bundle.removable())
                .map(PlatformBundle::location)
                .filter(location -> !runs(context.getBundle(location)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean runs(@Nullable Bundle bundle) {
        return bundle != null
                && (bundle.getState() == Bundle.ACTIVE
                        || bundle.getState() == Bundle.STARTING // lazy activation, or on its way
                        || bundle.getState() == Bundle.STOPPING
                        || bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null);
    }
}
