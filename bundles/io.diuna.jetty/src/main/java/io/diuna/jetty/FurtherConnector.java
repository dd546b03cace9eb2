// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** Connector for a further port: on the same address and with the same limits as the first one of its server. */
final class FurtherConnector extends ServerConnector {

    private static final int SCAN_SECONDS = 60;

    private Runnable beforeStart = () -> {};
    private volatile @Nullable String failure;

    private FurtherConnector(Server server, int port, ConnectionFactory... factories) {
        super(server, 1, 1, factories);
        first(server).ifPresent(other -> {
            setHost(other.getHost());
            setIdleTimeout(other.getIdleTimeout());
        });
        setPort(port);
    }

    /** Creates a connector without encryption. */
    static FurtherConnector plain(Server server, int port) {
        return new FurtherConnector(server, port, new HttpConnectionFactory(configuration(server)));
    }

    /**
     * Creates a connector with TLS. A key store that is replaced, as by a renewal of its certificate, is used within a minute.
     *
     * @param keyStore file in the format PKCS 12
     */
    static FurtherConnector tls(Server server, int port, Path keyStore, String password) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(password);
        HttpConfiguration secure = configuration(server);
        secure.addCustomizer(new SecureRequestCustomizer(false)); // people also use addresses, which no certificate has
        FurtherConnector connector = new FurtherConnector(
                server, port, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(secure));
        connector.beforeStart = () -> connector.addBean(scanner(context, keyStore));
        return connector;
    }

    private static KeyStoreScanner scanner(SslContextFactory.Server context, Path keyStore) {
        if (!Files.isReadable(keyStore)) {
            throw new IllegalArgumentException("there is no readable key store " + keyStore);
        }
        context.setKeyStorePath(keyStore.toString());
        KeyStoreScanner scanner = new KeyStoreScanner(context);
        scanner.setScanInterval(SCAN_SECONDS);
        return scanner;
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
    protected void doStart() throws Exception {
        try {
            beforeStart.run();
            super.doStart();
            failure = null;
        } catch (Exception e) {
            failure = reason(e);
            close(); // Jetty opens the port before it reads the key store
            throw e;
        }
    }

    private static String reason(Exception e) {
        return String.valueOf((e.getCause() instanceof BindException taken ? taken : e).getMessage());
    }
}
