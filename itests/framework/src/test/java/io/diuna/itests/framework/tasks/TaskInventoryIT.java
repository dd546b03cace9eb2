// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.diuna.api.task.TaskStatus;
import io.diuna.itests.framework.exam.FrameworkTest;
import io.diuna.itests.framework.light.Eventually;
import io.diuna.itests.framework.shipped.ShippedFeatures;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.task.TaskMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Every thread of the platform is in the book of tasks, and goes with its bundle. */
@FrameworkTest
public class TaskInventoryIT {

    /** Threads of the log, which begins before all bundles of Diuna and ends after them. */
    private static final String LOG = "diuna-log-.*";

    /** The threads of the Java machine, the test, and the products that Diuna is built on. */
    private static final String KNOWN =
            "main|Reference Handler|Finalizer|Signal Dispatcher|Common-Cleaner|JNA Cleaner|Attach Listener"
                    + "|Notification Thread|process reaper|surefire-.*|HttpClient-.*|Felix.*|SCR .*|CM .*|EventAdmin.*|AsyncDeliver.*"
                    + "|qtp\\d+-.*|Scheduler-\\d+-.*|JettyScheduler.*|.*[Jj]etty.*|fileinstall-.*|PAX.*"
                    + "|OPS4J.*|ForkJoinPool.commonPool-.*|FileSystemWatchService|" + LOG;

    @Configuration
    public static Option[] configuration() {
        return new Option[] {ShippedFeatures.fresh().option()};
    }

    @Test
    void x4EveryThreadIsListedOrWellKnown(LightControl control, TaskMonitor registry) {
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        Set<String> unknown = new TreeSet<>();
        boolean calm = Eventually.happens(() -> {
            Set<String> threads = threads();
            threads.removeIf(name -> name.matches(KNOWN));
            threads.removeAll(living(registry));
            unknown.clear();
            unknown.addAll(threads);
            return threads.isEmpty();
        });
        assertTrue(calm, "threads that nobody knows: " + unknown);
    }

    @Test
    void p2NoThreadIsLeftOfAStoppedBundle(BundleContext context, LightControl control, TaskMonitor registry)
            throws BundleException {
        Eventually.until("the zones are there", () -> control.zones().size() >= 3);
        Bundle scheduler = bundle(context, "io.diuna.scheduler");
        assertTrue(living(registry).containsAll(List.of("diuna-frame", "diuna-watch", "diuna-control")));

        scheduler.stop();

        Eventually.until(
                "the threads of the scheduler have ended, and that of the light control, which needs it",
                () -> living(registry, "io.diuna.scheduler").isEmpty()
                        && !living(registry).contains("diuna-control"));
        assertEquals(0L, registry.counts().get(TaskStatus.State.LEAKED));
        Eventually.until(
                "every thread that is left belongs to another bundle",
                () -> living(registry).containsAll(ours()));

        scheduler.start();
        Eventually.until(
                "all is back", () -> threads().containsAll(List.of("diuna-frame", "diuna-watch", "diuna-control")));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue()).noneMatch(TaskInventoryIT::isTestsChannel))
                .map(thread -> thread.getKey().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of Diuna's threads. */
    private static Set<String> ours() {
        Set<String> ours = threads();
        ours.removeIf(name -> !name.startsWith("diuna-") || name.matches(LOG));
        return ours;
    }

    /** Surefire talks with Maven on threads that have no name of their own. */
    private static boolean isTestsChannel(StackTraceElement frame) {
        return frame.getClassName().startsWith("sun.nio.ch.AsynchronousChannelGroupImpl");
    }

    /** Returns the names of the threads of live tasks of some bundles; without names, of all. */
    private static Set<String> living(TaskMonitor registry, String... owners) {
        return registry.tasks().stream()
                .filter(task -> !task.state().isOver())
                .filter(task -> owners.length == 0 || List.of(owners).contains(task.owner()))
                .map(TaskStatus::thread)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Bundle bundle(BundleContext context, String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
