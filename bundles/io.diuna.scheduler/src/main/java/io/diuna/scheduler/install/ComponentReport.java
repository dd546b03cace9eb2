// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.install;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Report, in words for people, on why a plugin that runs brings less than its author meant: its components. The list of plugins
 * is read twice a second, and asking Declarative Services costs a millisecond, so a plugin without a problem is asked about again
 * after 10 s. Any thread may call.
 */
final class ComponentReport {

    private static final String NO_COMPONENT =
            "It brings no animation: no class of it is a component; put @Component and @AnimationInfo on it,"
                    + " and build it with bnd";

    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final BundleContext context;
    private final LongSupplier clock;

    /** Answers without a problem. */
    private final Map<Bundle, Answer> good = Collections.synchronizedMap(new WeakHashMap<>());

    private record Answer(long modified, boolean isUseful, long time) {}

    /** @param clock nanoseconds of a monotonic clock */
    ComponentReport(BundleContext context, LongSupplier clock) {
        this.context = context;
        this.clock = clock;
    }

    /**
     * Returns what keeps a component from being used; empty if nothing does.
     *
     * @param bundle the plugin, which runs
     * @param isUseful true if it provides something, and so needs no component
     */
    Optional<String> problem(Bundle bundle, boolean isUseful) {
        long now = clock.getAsLong();
        Answer last = good.get(bundle);
        if (last != null
                && last.modified() == bundle.getLastModified()
                && last.isUseful() == isUseful
                && now - last.time() < VALID_NANOS) {
            return Optional.empty();
        }
        Optional<String> problem = find(bundle, isUseful);
        if (problem.isEmpty()) {
            good.put(bundle, new Answer(bundle.getLastModified(), isUseful, now));
        }
        return problem;
    }

    private Optional<String> find(Bundle bundle, boolean isUseful) {
        String header = bundle.getHeaders("").get(ComponentConstants.SERVICE_COMPONENT);
        if (header == null || header.isBlank()) {
            boolean hasActivator = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null;
            return isUseful || hasActivator ? Optional.empty() : Optional.of(NO_COMPONENT);
        }
        return missing(bundle, header).or(() -> useless(bundle));
    }

    private static Optional<String> missing(Bundle bundle, String header) {
        return Stream.of(header.split(",", -1))
                .map(path -> path.split(";", 2)[0].strip())
                .filter(path -> !path.isEmpty() && isMissing(bundle, path))
                .findFirst()
                .map(path -> "Its component description " + path
                        + ", which its manifest names, is not in the jar; build it with bnd");
    }

    /** Wildcards are allowed in the last part of the path. */
    private static boolean isMissing(Bundle bundle, String path) {
        int name = path.lastIndexOf('/') + 1;
        return bundle.findEntries("/" + path.substring(0, name), path.substring(name), false) == null;
    }

    private Optional<String> useless(Bundle bundle) {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = reference == null ? null : context.getService(reference);
        if (runtime == null) {
            return Optional.empty();
        }
        try {
            Collection<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs(bundle);
            return withoutService(components).or(() -> waiting(components, runtime));
        } finally {
            context.ungetService(reference);
        }
    }

    /** An animation that names other services in its {@code @Component} is no animation to anybody. */
    static Optional<String> withoutService(Collection<ComponentDescriptionDTO> components) {
        return components.stream()
                .filter(component -> component.properties.containsKey(AnimationInfo.PREFIX_ + "id"))
                .filter(component -> !List.of(component.serviceInterfaces).contains(Animation.class.getName()))
                .map(component -> "Its component " + component.implementationClass + " has @AnimationInfo, but does not"
                        + " provide the service Animation; leave \"service\" out of its @Component")
                .findFirst();
    }

    private static Optional<String> waiting(
            Collection<ComponentDescriptionDTO> components, ServiceComponentRuntime runtime) {
        return components.stream()
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(component -> component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .flatMap(component ->
                        Stream.of(component.unsatisfiedReferences).map(missing -> text(component.description, missing)))
                .findFirst();
    }

    private static String text(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing) {
        String service = Stream.of(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
        return "Its component " + component.implementationClass + " waits for a service " + service
                + "; install a plugin that provides it, or make the reference optional";
    }
}
