// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.framework;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Repair of platform bundles that are active, but whose components Declarative Services does not know: a refresh of the framework
 * can leave a bundle with closed content, so that its component descriptions cannot be read. Such a bundle is installed again
 * from the distribution, which gives it new content; if that does not help, it is refreshed. For one thread.
 */
final class ComponentGuard {

    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    private static final String COMPONENTS = "Service-Component";

    /** Property of the runtime that changes with its components, see ServiceComponentRuntime; up to 5 s later. */
    private static final String CHANGES = "service.changecount";

    /** Looks in a row without components before each step: components of a bundle that has just started are being read. */
    private static final int REPLACE_AFTER = 2;

    private static final int REFRESH_AFTER = 4;
    private static final int GIVE_UP_AFTER = 6;

    private final Platform platform;
    private final Consumer<String> report;

    /** Looks in a row without all components, by bundle. */
    private final Map<PlatformBundle, Integer> looks = new HashMap<>();

    /** Components and bundles at the last look that found nothing amiss; empty if there is none. */
    private List<Object> good = List.of();

    /** @param report receives user-facing lines */
    ComponentGuard(Platform platform, Consumer<String> report) {
        this.platform = platform;
        this.report = report;
    }

    /** Looks at all bundles, and repairs those that lack components for some looks. */
    void look(BundleContext context, FrameworkWiring wiring) {
        ServiceReference<?> reference = context.getServiceReference(RUNTIME);
        if (reference == null) {
            looks.clear();
            return; // Declarative Services is being restarted
        }
        List<Object> now = stamp(context, reference);
        if (!now.isEmpty() && now.equals(good)) {
            return; // asking for the components of all bundles costs 2 ms
        }
        Object runtime = context.getService(reference);
        try {
            for (PlatformBundle wanted : platform.feature().bundles()) {
                Bundle bundle = context.getBundle(wanted.location());
                if (wanted.removable() || bundle == null || !lacksComponents(runtime, bundle)) {
                    looks.remove(wanted);
                } else {
                    repair(context, wiring, wanted, bundle, looks.merge(wanted, 1, Integer::sum));
                }
            }
            good = looks.isEmpty() ? now : List.of();
        } finally {
            context.ungetService(reference);
        }
    }

    /** Returns what changes with bundles and components; empty if the runtime does not count its changes. */
    private List<Object> stamp(BundleContext context, ServiceReference<?> reference) {
        Object changes = reference.getProperty(CHANGES);
        if (changes == null) {
            return List.of();
        }
        // The id: another runtime counts from the beginning, and may come to the same number.
        List<Object> stamp = new ArrayList<>(List.of(changes, reference.getProperty(Constants.SERVICE_ID)));
        for (PlatformBundle wanted : platform.feature().bundles()) {
            Bundle bundle = context.getBundle(wanted.location());
            if (bundle != null) {
                stamp.add(bundle.getState());
                stamp.add(bundle.getLastModified());
            }
        }
        return stamp;
    }

    private void repair(
            BundleContext context, FrameworkWiring wiring, PlatformBundle wanted, Bundle bundle, int lacking) {
        String name = bundle.getSymbolicName();
        if (lacking == REPLACE_AFTER) {
            report.accept(name + " runs without its components; it is installed again");
            try {
                platform.replace(context, wanted);
            } catch (IOException | BundleException | RuntimeException e) {
                report.accept(name + " cannot be installed again: " + e.getMessage() + ". Restart Diuna");
            }
        } else if (lacking == REFRESH_AFTER) {
            report.accept(name + " still runs without its components; it is refreshed");
            BundleRefresh.run(wiring, List.of(bundle)); // the next look sees what came of it
        } else if (lacking == GIVE_UP_AFTER) {
            report.accept(name + " runs without its components. Restart Diuna, or stop it and run diuna repair");
        }
    }

    /** Returns true if the bundle is active and not all of its component descriptions are known. */
    private static boolean lacksComponents(Object runtime, Bundle bundle) {
        String header = bundle.getHeaders("").get(COMPONENTS);
        if (header == null || bundle.getState() != Bundle.ACTIVE || isFragment(bundle)) {
            return false;
        }
        long declared =
                Arrays.stream(header.split(",")).filter(part -> !part.isBlank()).count();
        return known(runtime, bundle) < declared;
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    /** Returns the number of known components. The launcher and Declarative Services share no class but the framework's. */
    private static long known(Object runtime, Bundle bundle) {
        try {
            Class<?> type = runtime.getClass().getClassLoader().loadClass(RUNTIME);
            Method method = type.getMethod("getComponentDescriptionDTOs", Bundle[].class);
            return ((Collection<?>) method.invoke(runtime, (Object) new Bundle[] {bundle})).size();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException e) {
            return Long.MAX_VALUE; // of another version or being stopped: nothing can be said
        }
    }
}
