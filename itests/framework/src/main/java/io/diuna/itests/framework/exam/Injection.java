// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.exam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Fills in the parameters of a test method: the probe's bundle context, services, and what JUnit has resolved. */
final class Injection {

    private static final long SERVICE_WAIT_MILLIS = 60_000;

    private Injection() {}

    /** Whether a parameter of this type is a service or the bundle context: any interface but Java's and JUnit's. */
    static boolean isInjected(Class<?> type) {
        return type.isInterface()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("org.junit.");
    }

    /**
     * The arguments as they are inside.
     *
     * @param context the probe's context
     * @param types the parameter types inside
     * @param outside the arguments that JUnit resolved
     * @throws AssertionError if a service does not appear within a minute
     */
    static @Nullable Object[] fill(BundleContext context, Class<?>[] types, List<Object> outside)
            throws InterruptedException {
        @Nullable Object[] inside = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object argument = outside.get(i);
            if (types[i] == BundleContext.class) {
                inside[i] = context;
            } else if (isInjected(types[i])) {
                inside[i] = service(context, types[i]);
            } else if (argument instanceof Enum<?> constant && types[i].isEnum()) {
                inside[i] = twin(types[i], constant);
            } else {
                inside[i] = argument;
            }
        }
        return inside;
    }

    private static Object service(BundleContext context, Class<?> type) throws InterruptedException {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, type.getName(), null);
        tracker.open();
        try {
            Object found = tracker.waitForService(SERVICE_WAIT_MILLIS);
            ServiceReference<?> reference = tracker.getServiceReference();
            // Got once more on purpose: closing the tracker may not let go of a service that the test goes on using.
            Object service = reference == null ? found : context.getService(reference);
            if (service == null) {
                throw new AssertionError(
                        "No service " + type.getName() + " within " + SERVICE_WAIT_MILLIS / 1000 + " s");
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    private static Object twin(Class<?> type, Enum<?> constant) {
        for (Object candidate : type.getEnumConstants()) {
            if (((Enum<?>) candidate).name().equals(constant.name())) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(type.getName() + " has no constant " + constant);
    }
}
