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
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Repair of the platform while it runs: a bundle that is not removable and was stopped or uninstalled, by a plugin or in the
 * console, is started or installed again; one whose threads have ended is restarted, and one that has lost its components is
 * installed again. Runs on a thread of its own until the
 * process ends.
 */
public final class PlatformGuard implements BundleListener, Runnable {

    private static final Logger LOG = Logger.getLogger(PlatformGuard.class.getName());

    /** Delay of the repair: an update stops a bundle as well, and starts it again by itself. */
    private static final long DELAY_MILLIS = 1_000;

    /** Period of the look at bundles and at the threads of libraries. */
    private static final long PERIOD_SECONDS = 5;

    private final Framework framework;
    private final Platform platform;
    private final LibraryThreads threads =
            new LibraryThreads(() -> Thread.getAllStackTraces().keySet());
    private final ComponentGuard components;
    private final PrintStream terminal;
    private final LinkedBlockingQueue<BundleEvent> events = new LinkedBlockingQueue<>();
    /** Bundles whose repair failed, until another one is missing: each try would cause an event, and so the next try. */
    private final Set<PlatformBundle> failed = new HashSet<>();

    private Set<PlatformBundle> missingBefore = Set.of();
    private volatile boolean closed;

    /** Creates the guard of an initialised framework. */
    public PlatformGuard(Framework framework, Platform platform, PrintStream terminal) {
        this.framework = framework;
        this.platform = platform;
        this.terminal = terminal;
        components = new ComponentGuard(platform, this::report);
    }

    /** Listens to the framework; again after each of its restarts, which drop all listeners. */
    public void listen() {
        BundleContext context = framework.getBundleContext();
        if (context != null) {
            context.addBundleListener(this);
        }
    }

    /** Repairs nothing any more, since the end stops the bundles. Any thread may call. */
    public void close() {
        closed = true;
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
            boolean stopped = awaitEvent();
            try {
                boolean ended = stopThreadless();
                repair(stopped || ended);
                lookForComponents();
            } catch (IllegalStateException e) {
                // the framework has just stopped
            }
        }
    }

    /** Repairs bundles that run without their components, unless the framework is stopping. */
    void lookForComponents() {
        BundleContext context = framework.getBundleContext();
        if (isRepairing() && context != null) {
            components.look(context, framework.adapt(FrameworkWiring.class));
        }
    }

    /** Waits for a bundle to stop, for a while. Returns true if there may be something to repair. */
    private boolean awaitEvent() {
        try {
            boolean stopped = events.poll(PERIOD_SECONDS, TimeUnit.SECONDS) != null;
            if (stopped) {
                TimeUnit.MILLISECONDS.sleep(DELAY_MILLIS);
            }
            return stopped;
        } catch (InterruptedException e) {
            return true; // by a plugin: nothing here interrupts this thread, and an early repair does no harm
        } finally {
            events.clear();
        }
    }

    /** Stops the bundles whose threads have ended, so that they are started again. Returns true if there was one. */
    private boolean stopThreadless() {
        List<String> names = threads.ended();
        BundleContext context = framework.getBundleContext();
        if (names.isEmpty() || !isRepairing() || context == null) {
            return false;
        }
        for (Bundle bundle : context.getBundles()) {
            if (names.contains(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE) { // not being restarted
                report("a thread of " + bundle.getSymbolicName()
                        + " was interrupted by a plugin; the bundle is restarted");
                stop(bundle);
            }
        }
        return true;
    }

    private void stop(Bundle bundle) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException | RuntimeException e) {
            report(bundle.getSymbolicName() + " cannot be stopped: " + e.getMessage() + ". Restart Diuna");
        }
    }

    /**
     * Starts and installs what is missing, unless the framework is stopping.
     *
     * @param known true if something has stopped; false to repair only what was missing at the call before as well, since a
     *     plugin can keep the thread that delivers events
     */
    void repair(boolean known) {
        BundleContext context = framework.getBundleContext();
        if (!isRepairing() || context == null) {
            return;
        }
        List<PlatformBundle> missing = platform.feature().bundles().stream()
                .filter(bundle -> !bundle.removable() && !runs(context.getBundle(bundle.location())))
                .toList();
        failed.retainAll(missing);
        List<PlatformBundle> wanted = missing.stream()
                .filter(bundle -> known || missingBefore.contains(bundle))
                .toList();
        missingBefore = Set.copyOf(missing);
        if (failed.containsAll(wanted)) {
            return;
        }
        failed.clear(); // one that failed may have needed what is missing now
        wanted.forEach(bundle -> {
            report(bundle.name() + " was stopped or uninstalled, but Diuna needs it; it is started again");
            attempt(bundle, () -> platform.reinstall(context, bundle));
        });
        refresh();
        wanted.forEach(bundle -> attempt(bundle, () -> platform.repair(context, bundle)));
    }

    /**
     * Connects the bundles that use an uninstalled bundle to its successor; restarts those. Before that the classes of the
     * uninstalled one stay in use, and two bundles that use different ones do not see each other's services.
     */
    private void refresh() {
        FrameworkWiring wiring = framework.adapt(FrameworkWiring.class);
        if (wiring.getRemovalPendingBundles().stream().noneMatch(bundle -> bundle.getState() == Bundle.UNINSTALLED)) {
            return;
        }
        if (!BundleRefresh.run(wiring, null)) {
            report("the bundles could not be refreshed within " + BundleRefresh.LIMIT_SECONDS + " s. Restart Diuna");
        }
    }

    /** Step of a repair. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException, BundleException;
    }

    private void attempt(PlatformBundle bundle, Step step) {
        if (failed.contains(bundle) || !isRepairing()) {
            return; // a bundle that is started while the framework stops holds up its stop
        }
        try {
            step.run();
        } catch (IOException | BundleException | RuntimeException e) {
            failed.add(bundle);
            report(bundle.name() + " cannot be started: " + e.getMessage()
                    + ". Restart Diuna, or stop it and run diuna repair");
        }
    }

    private boolean isRepairing() {
        return !closed && framework.getState() == Bundle.ACTIVE;
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
