// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import io.diuna.platform.health.HealthCheck;
import io.diuna.platform.health.HealthProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Server;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Component that opens further ports of the HTTP server: one for clients that know only one port, such as those of WLED, which read port
 * 80, and one with TLS. Configured by PID {@code io.diuna.jetty}.
 */
@Component(configurationPid = "io.diuna.jetty")
@Designate(ocd = FurtherPorts.Config.class)
public final class FurtherPorts implements HealthCheck {

    private final List<ServiceRegistration<ConnectorFactory>> factories = new ArrayList<>();

    /** Connectors of the present server, by port. */
    private final Map<Integer, FurtherConnector> connectors = new ConcurrentSkipListMap<>();

    /** Configuration. */
    @ObjectClassDefinition(name = "Diuna: further ports", description = "Further ports of the HTTP server.")
    public @interface Config {

        /** Port without encryption; 0 for none. */
        @AttributeDefinition(
                name = "Further port",
                description =
                        "Port at which the page, the API and WLED's API are, too, with the same rules of access. Home Assistant"
                                + " and the apps of WLED read port 80. Ports below 1024 need a permission of the system."
                                + " 0 opens none. Default: 0.",
                min = "0",
                max = "65535")
        int furtherPort() default 0;

        /** Port with TLS; 0 for none. */
        @AttributeDefinition(
                name = "TLS port",
                description =
                        "Port at which everything is, too, encrypted (https), such as 8443. It needs a key store. 0 opens none."
                                + " Default: 0.",
                min = "0",
                max = "65535")
        int tlsPort() default 0;

        /** File of the key store; empty for that of the data folder. */
        @AttributeDefinition(
                name = "Key store",
                description =
                        "File with key and certificate in the format PKCS 12 (.p12). A new file in its place is used within a"
                                + " minute. Default: config/tls.p12 in the data folder.")
        String keyStore() default "";

        /** Password of the key store. */
        @AttributeDefinition(
                name = "Password of the key store",
                description = "Password of the key store.",
                type = AttributeType.PASSWORD)
        String keyStorePassword() default "";
    }

    /** Registers the factories of the connectors, which Felix HTTP asks for each server that it starts. */
    @Activate
    public FurtherPorts(BundleContext context, Config config) {
        int tls = config.tlsPort();
        Path data = Path.of(Objects.requireNonNullElse(context.getProperty("diuna.data"), ""));
        Path keyStore = data.resolve(config.keyStore().isEmpty() ? "config/tls.p12" : config.keyStore());
        open(context, config.furtherPort(), server -> FurtherConnector.plain(server, config.furtherPort()));
        open(context, tls, server -> FurtherConnector.tls(server, tls, keyStore, config.keyStorePassword()));
    }

    private void open(BundleContext context, int port, Function<Server, FurtherConnector> connector) {
        if (port > 0) {
            ConnectorFactory factory = server -> {
                FurtherConnector made = connector.apply(server);
                connectors.put(port, made);
                return made;
            };
            factories.add(context.registerService(ConnectorFactory.class, factory, null));
        }
    }

    /** Closes the ports. */
    @Deactivate
    void close() {
        factories.forEach(ServiceRegistration::unregister);
    }

    @Override
    public List<HealthProblem> problems() {
        List<HealthProblem> problems = new ArrayList<>();
        connectors.forEach((port, connector) -> {
            String failure = connector.failure();
            if (failure != null) {
                problems.add(new HealthProblem(
                        "port-closed",
                        "port " + port,
                        "Port " + port + " cannot be opened: " + failure,
                        "Correct the configuration io.diuna.jetty, or allow Diuna to open the port, and save the"
                                + " configuration again"));
            }
        });
        return problems;
    }
}
