// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Services of one part of Logback for {@code io.diuna.log}. They have no type of ours, since the logging bundle starts before
 * every other one, but properties that name them. For one thread at a time.
 *
 * <p>Services come and go on a thread of Logback, one after the other: Pax Logging holds its lock while it configures Logback, and
 * whoever is told of a service may wait for another thread that logs.
 */
final class ContextServices {

    /** Key under which Pax Logging keeps its bundle context. */
    private static final String BUNDLE_CONTEXT = "org.ops4j.pax.logging.logback.bundlecontext";

    /** The last step of all parts. */
    private static CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** Registrations, for the steps. */
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /** Registers a counter of an appender. */
    void registerCounter(Context logback, String output, String counter, LongSupplier value) {
        register(logback, LongSupplier.class, value, Map.of("diuna.log.counter", counter, "diuna.log.output", output));
    }

    /** Registers a service soon; outside of a framework nobody needs it. */
    <T> void register(Context logback, Class<T> type, T service, Map<String, ?> properties) {
        if (logback.getObject(BUNDLE_CONTEXT) instanceof BundleContext bundle) {
            run(
                    logback,
                    () -> registrations.add(
                            bundle.registerService(type, service, FrameworkUtil.asDictionary(properties))));
        }
    }

    /** Unregisters all services soon. */
    void unregister(Context logback) {
        run(logback, this::unregisterAll);
    }

    private static synchronized void run(Context logback, Runnable step) {
        last = last.handleAsync(
                (done, failure) -> { // it has failed if the bundle has stopped meanwhile
                    step.run();
                    return done;
                },
                logback.getExecutorService());
    }

    private void unregisterAll() {
        for (ServiceRegistration<?> registration : registrations) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // the bundle has stopped meanwhile
            }
        }
        registrations.clear();
    }
}
