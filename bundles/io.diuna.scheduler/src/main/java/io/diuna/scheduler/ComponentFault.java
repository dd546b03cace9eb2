// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import io.diuna.scheduler.base.PluginStack;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Lookup of the exception that kept Declarative Services from creating a component. The framework returns null for such a
 * service, without a reason; Declarative Services keep the stack trace as text.
 */
final class ComponentFault {

    private static final String CAUSE = "Caused by: ";
    /** Reflection's wrapper of an exception from a constructor or an activate method. */
    private static final String WRAPPER = "java.lang.reflect.InvocationTargetException";

    private static final int LONGEST = 1_000;

    private ComponentFault() {}

    /** Returns the exception of the component's constructor or activate method, in one line, with its place; empty if it is not known. */
    static Optional<String> of(BundleContext context, ServiceReference<?> service) {
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = reference == null ? null : context.getService(reference);
        Bundle bundle = service.getBundle();
        if (runtime == null || bundle == null) { // unregistered since
            return Optional.empty();
        }
        try {
            Object id = service.getProperty(ComponentConstants.COMPONENT_ID);
            return runtime.getComponentDescriptionDTOs(bundle).stream()
                    .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                    .filter(component -> Objects.equals(component.id, id))
                    .map(ComponentFault::failure)
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            context.ungetService(reference);
        }
    }

    private static Optional<String> failure(ComponentConfigurationDTO component) {
        return Optional.ofNullable(component.failure).map(ComponentFault::thrown);
    }

    /** Returns the first line of a stack trace that names an exception of the plugin itself, at most 1000 characters. */
    static String thrown(String trace) {
        return trace.lines()
                .flatMap(line -> line.startsWith(CAUSE)
                        ? Stream.of(line.substring(CAUSE.length()))
                        : line.isBlank() || Character.isWhitespace(line.charAt(0)) ? Stream.empty() : Stream.of(line))
                .filter(line -> !line.startsWith(WRAPPER))
                .findFirst()
                .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...")
                .map(line -> PluginStack.placeIn(trace)
                        .map(place -> line + " (" + place + ")")
                        .orElse(line))
                .orElse("an unknown exception");
    }
}
