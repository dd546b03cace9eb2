// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.stop;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Stop of everything in steps ({@link StopStep}), each with a time limit. A step that does not end is reported with the bundles and
 * threads that hold it, and the next steps run all the same. The strips show their end look before anything of theirs is stopped.
 */
public final class Shutdown {

    /** Service of the scheduler that shows the end look; see {@link OperatorServices} for its lack of a type. */
    private static final String END_LOOK = "(diuna.operation=end-look)";

    private static final String SCHEDULER = "io.diuna.scheduler";

    /** Steps of a framework that runs: end look, framework, and all of {@link StopStep} but the log. */
    private static final int STEPS = StopStep.values().length + 1;

    private final Framework framework;
    private final StepLimits limits;
    private final Consumer<String> report;
    private int stepsAfter = STEPS;
    private boolean orderly = true;

    /** @param report receives a line for each step that does not end */
    public Shutdown(Framework framework, StepLimits limits, Consumer<String> report) {
        this.framework = framework;
        this.limits = limits;
        this.report = report;
    }

    /**
     * Stops the framework and all bundles.
     *
     * @return true if all stopped in order
     */
    public boolean stop() {
        BundleContext context = framework.getBundleContext();
        try {
            if (context == null || framework.getState() != Bundle.ACTIVE) {
                int end = stopFramework(); // which starts, stops or restarts, perhaps slowly
                if (end != FrameworkEvent.WAIT_TIMEDOUT || context == null) {
                    return end == FrameworkEvent.STOPPED;
                }
            }
            stopInSteps(context);
            if (orderly) { // else the framework would wait for what hangs
                int end = stopFramework();
                if (end != FrameworkEvent.WAIT_TIMEDOUT) {
                    return end == FrameworkEvent.STOPPED;
                }
                reportHangs(context);
            }
            stop(context, StopStep.LOG);
        } catch (IllegalStateException e) { // it has stopped meanwhile, by somebody inside of it
            return framework.getState() == Bundle.RESOLVED;
        } catch (BundleException e) {
            report.accept("The framework failed to stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void stopInSteps(BundleContext context) throws InterruptedException {
        stop(context, StopStep.LISTENERS);
        stop(context, StopStep.LOOKS);
        showEndLook(context);
        stop(context, StopStep.PLUGINS);
        stop(context, StopStep.LIGHT);
        stop(context, StopStep.STATE);
    }

    private StopCalls beginStep() {
        stepsAfter = Math.max(0, stepsAfter - 1);
        return new StopCalls(limits.next(stepsAfter));
    }

    /** Stops the bundles of a step, those that were started last first. */
    private void stop(BundleContext context, StopStep step) throws InterruptedException {
        StopCalls calls = beginStep();
        List<LeveledBundle> bundles = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .map(LeveledBundle::of)
                .filter(leveled -> leveled.isRunning() && StopStep.of(leveled.level()) == step)
                .sorted(Comparator.comparingInt(LeveledBundle::level)
                        .thenComparingLong(leveled -> leveled.bundle().getBundleId())
                        .reversed())
                .toList();
        for (LeveledBundle leveled : bundles) {
            calls.stop(leveled.bundle());
        }
        endStep(context, step.title(), calls);
    }

    private void showEndLook(BundleContext context) throws InterruptedException {
        StopCalls calls = beginStep();
        calls.showEndLook(() -> runEndLooks(context));
        endStep(context, "end look", calls);
    }

    private static void runEndLooks(BundleContext context) {
        try {
            for (ServiceReference<Runnable> reference : context.getServiceReferences(Runnable.class, END_LOOK)) {
                Bundle provider = reference.getBundle();
                if (provider != null && SCHEDULER.equals(provider.getSymbolicName())) {
                    Optional.ofNullable(context.getService(reference)).ifPresent(Runnable::run);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endStep(BundleContext context, String title, StopCalls calls) throws InterruptedException {
        HangReport hangs = new HangReport(context.getBundles());
        for (StopCalls.Call call : calls.await()) {
            orderly = false;
            report.accept("Step '%s' of the end goes on without %s, which does not return: %s"
                    .formatted(title, call.name(), hangs.of(call.thread(), call.bundle())));
        }
    }

    /** Stops the framework, and what is left in it. Returns the type of the event that ended it, or that of a timeout. */
    private int stopFramework() throws BundleException, InterruptedException {
        stepsAfter = Math.max(0, stepsAfter - 1);
        framework.stop();
        return framework.waitForStop(limits.next(stepsAfter).toMillis()).getType();
    }

    private void reportHangs(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            boolean stopping = bundle.getState() == Bundle.STOPPING;
            if (bundle.getBundleId() != 0 && (stopping || bundle.getState() == Bundle.STARTING)) {
                report.accept("The framework does not stop: bundle %s hangs while being %s"
                        .formatted(HangReport.name(bundle), stopping ? "stopped" : "started"));
            }
        }
    }

    /** Bundle with its start level, which cannot be asked for once it is uninstalled: a plugin may be swapped meanwhile. */
    private record LeveledBundle(Bundle bundle, int level) {

        private static final int UNKNOWN = Integer.MAX_VALUE;

        static LeveledBundle of(Bundle bundle) {
            try {
                return new LeveledBundle(
                        bundle, bundle.adapt(BundleStartLevel.class).getStartLevel());
            } catch (RuntimeException e) { // Felix throws IllegalArgumentException
                return new LeveledBundle(bundle, UNKNOWN);
            }
        }

        boolean isRunning() {
            return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        }
    }
}
