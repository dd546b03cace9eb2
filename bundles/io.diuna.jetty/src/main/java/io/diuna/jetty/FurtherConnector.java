// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** Connector for a further port: on the same address and with the same limits as the first one of its server. */
final class FurtherConnector extends ServerConnector {

    private volatile @Nullable String failure;

    FurtherConnector(Server server, int port) {
        super(server, 1, 1, new HttpConnectionFactory(configuration(server)));
        first(server).ifPresent(other -> {
            setHost(other.getHost());
            setIdleTimeout(other.getIdleTimeout());
        });
        setPort(port);
    }

    private static Optional<ServerConnector> first(Server server) {
        return Arrays.stream(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast)
                .filter(connector -> connector.getConnectionFactory(HttpConnectionFactory.class) != null)
                .findFirst();
    }

    private static HttpConfiguration configuration(Server server) {
        return first(server)
                .map(other -> other.getConnectionFactory(HttpConnectionFactory.class))
                .map(other -> new HttpConfiguration(other.getHttpConfiguration()))
                .orElseGet(HttpConfiguration::new);
    }

    /** Returns why the port cannot be opened; null if it is open. */
    @Nullable
    String failure() {
        return failure;
    }

    @Override
    public void open() throws IOException {
        try {
            super.open();
            failure = null;
        } catch (IOException e) {
            failure = reason(e);
            throw e;
        }
    }

    private static String reason(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
