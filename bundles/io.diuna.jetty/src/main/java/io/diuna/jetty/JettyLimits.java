// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Component that limits each Jetty server of Felix HTTP. */
@Component
public final class JettyLimits implements ConnectorFactory {

    @Activate
    public JettyLimits() {}

    @Override
    public Connector createConnector(Server server) {
        return new LimitConnector(server, System::nanoTime);
    }
}
