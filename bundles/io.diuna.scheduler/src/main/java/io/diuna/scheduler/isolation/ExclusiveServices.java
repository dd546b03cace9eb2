// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.isolation;

import io.diuna.api.layer.FrameSink;
import io.diuna.api.task.TaskRegistry;
import io.diuna.platform.event.EventInterceptor;
import io.diuna.platform.event.StateListener;
import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.rest.RestResource;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/**
 * Exclusive services: those that the platform looks for as the one of its kind, or that it calls on a thread on which others
 * wait. They come from trusted bundles only. Any thread may call.
 */
final class ExclusiveServices {

    /** Services of the platform that authors of plugins use. */
    private static final Set<String> FOR_AUTHORS = Set.of(FrameSink.class.getName(), TaskRegistry.class.getName());

    /** Properties of services without a type of Diuna's own, for launcher and console. */
    private static final Set<String> PROPERTIES = Set.of("diuna.operation", "diuna.counter");

    private static final String PLATFORM = "io.diuna.platform.";

    /** Services of {@value #PLATFORM} that any bundle may provide. */
    private static final Set<String> WHITEBOARD = Set.of(
            EventInterceptor.class.getName(),
            HealthCheck.class.getName(),
            RestResource.class.getName(),
            StateListener.class.getName());

    /** Store of all configurations, which only Configuration Admin uses. */
    private static final String CONFIGURATION_STORE = "org.apache.felix.cm.PersistenceManager";

    /** Gogo, in which whoever finds it runs commands of the administrator. */
    private static final String COMMAND_PROCESSOR = "org.apache.felix.service.command.CommandProcessor";

    /** Services that are for the platform alone, whichever bundle provides them. */
    private static final Set<String> INTERNAL = Set.of(CONFIGURATION_STORE, COMMAND_PROCESSOR);

    private static final String COMMAND_SCOPE = "osgi.command.scope";
    private static final String SCOPE_OF_DIUNA = "diuna";

    private static final Set<String> STANDARD = Set.of(
            CONFIGURATION_STORE,
            COMMAND_PROCESSOR,
            "org.apache.felix.service.command.CommandSessionListener",
            "org.apache.felix.service.command.Converter",
            "org.apache.felix.service.threadio.ThreadIO",
            "org.apache.felix.webconsole.WebConsoleSecurityProvider",
            "org.apache.felix.webconsole.WebConsoleSecurityProvider2",
            "org.apache.felix.webconsole.WebConsoleSecurityProvider3",
            "org.apache.felix.webconsole.spi.SecurityProvider",
            "org.osgi.service.cm.ConfigurationAdmin",
            "org.osgi.service.cm.ConfigurationListener",
            "org.osgi.service.cm.ConfigurationPlugin",
            "org.osgi.service.cm.SynchronousConfigurationListener",
            "org.osgi.service.component.runtime.ServiceComponentRuntime",
            "org.osgi.service.event.EventAdmin",
            "org.osgi.service.http.HttpService",
            "org.osgi.service.http.context.ServletContextHelper",
            "org.osgi.service.log.LogReaderService",
            "org.osgi.service.log.LogService",
            "org.osgi.service.log.LoggerFactory",
            "org.osgi.service.metatype.MetaTypeService",
            "org.osgi.service.servlet.context.ServletContextHelper",
            "org.osgi.service.servlet.runtime.HttpServiceRuntime");

    private ExclusiveServices() {}

    /** Returns true if one of the service's types or properties is exclusive. */
    static boolean contains(ServiceReference<?> service) {
        return types(service).anyMatch(ExclusiveServices::isExclusive)
                || isInternal(service)
                || SCOPE_OF_DIUNA.equalsIgnoreCase(String.valueOf(service.getProperty(COMMAND_SCOPE)));
    }

    /** Returns true if the service is for the platform alone, whichever bundle provides it. */
    static boolean isInternal(ServiceReference<?> service) {
        return types(service).anyMatch(INTERNAL::contains)
                || PROPERTIES.stream().anyMatch(property -> service.getProperty(property) != null);
    }

    /** Returns true if third parties see this service of the platform: one for authors, or the probe of their listeners. */
    static boolean isOpen(ServiceReference<?> service) {
        return types(service)
                .anyMatch(type -> FOR_AUTHORS.contains(type) || type.equals(ListenerProbe.class.getName()));
    }

    private static boolean isExclusive(String type) {
        return (type.startsWith(PLATFORM) && !WHITEBOARD.contains(type))
                || FOR_AUTHORS.contains(type)
                || STANDARD.contains(type);
    }

    private static Stream<String> types(ServiceReference<?> service) {
        return Stream.of((String[]) service.getProperty(Constants.OBJECTCLASS));
    }
}
