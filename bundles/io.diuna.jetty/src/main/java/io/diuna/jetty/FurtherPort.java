// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.util.List;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Component that opens a further port of the HTTP server, for clients that know only one, such as those of WLED, which read port 80.
 * Configured by PID {@code io.diuna.jetty}.
 */
@Component(configurationPid = "io.diuna.jetty")
@Designate(ocd = FurtherPort.Config.class)
public final class FurtherPort implements HealthCheck {

    private final int port;
    private final @Nullable ServiceRegistration<ConnectorFactory> factory;
    private volatile @Nullable FurtherConnector connector;

    /** Configuration. */
    @ObjectClassDefinition(name = "Diuna: further port", description = "A second port of the HTTP server.")
    public @interface Config {

        /** Port; 0 for none. */
        @AttributeDefinition(
                name = "Further port",
                description =
                        "Port at which the page, the API and WLED's API are, too, with the same rules of access. Home Assistant"
                                + " and the apps of WLED read port 80. Ports below 1024 need a permission of the system."
                                + " 0 opens none. Default: 0.",
                min = "0",
                max = "65535")
        int furtherPort() default 0;
    }

    /** Registers the factory of the connector, which Felix HTTP asks when its server starts, if there is a port. */
    @Activate
    public FurtherPort(BundleContext context, Config config) {
        port = config.furtherPort();
        factory = port == 0 ? null : context.registerService(ConnectorFactory.class, this::connect, null);
    }

    /** Closes the port. */
    @Deactivate
    void close() {
        if (factory != null) {
            factory.unregister();
        }
    }

    private Connector connect(Server server) {
        FurtherConnector made = new FurtherConnector(server, port);
        connector = made;
        return made;
    }

    @Override
    public List<HealthProblem> problems() {
        FurtherConnector present = connector;
        String failure = present == null ? null : present.failure();
        return failure == null
                ? List.of()
                : List.of(new HealthProblem(
                        "port-closed",
                        "port " + port,
                        "Port " + port + " cannot be opened: " + failure,
                        "Stop the program that uses it, or allow Diuna to open it, then save the configuration"
                                + " io.diuna.jetty again"));
    }
}
