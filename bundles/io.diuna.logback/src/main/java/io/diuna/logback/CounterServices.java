// SPDX-License-Identifier: Apache-2.0
package io.diuna.logback;

import ch.qos.logback.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Counters of one appender as services for {@code io.diuna.log}. They have no type of ours, since the logging bundle starts before
 * every other one, but the properties {@code diuna.log.counter} and {@code diuna.log.output}. For one thread at a time.
 */
final class CounterServices {

    /** Key under which Pax Logging keeps its bundle context. */
    private static final String BUNDLE_CONTEXT = "org.ops4j.pax.logging.logback.bundlecontext";

    private final List<ServiceRegistration<LongSupplier>> registrations = new ArrayList<>();

    /** Registers a counter; outside of a framework nobody needs it. */
    void register(Context logback, String output, String counter, LongSupplier value) {
        if (logback.getObject(BUNDLE_CONTEXT) instanceof BundleContext bundle) {
            registrations.add(bundle.registerService(
                    LongSupplier.class,
                    value,
                    FrameworkUtil.asDictionary(Map.of("diuna.log.counter", counter, "diuna.log.output", output))));
        }
    }

    void unregister() {
        for (ServiceRegistration<LongSupplier> registration : registrations) {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                // the bundle has stopped meanwhile
            }
        }
        registrations.clear();
    }
}
