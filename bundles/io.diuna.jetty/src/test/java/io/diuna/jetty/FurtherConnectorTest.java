// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Further port of a real server, with its limits. */
class FurtherConnectorTest {

    private final Server server = new Server();
    private final ServerConnector http = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        http.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        http.getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendServerVersion(false);
        server.addConnector(http);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String via = request.getHeaders().get(HttpHeader.VIA);
                response.write(true, StandardCharsets.US_ASCII.encode("via=" + via), callback);
                return true;
            }
        });
        server.setStopTimeout(5_000);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    /** Felix HTTP asks its factories in the order in which they come. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasTheLimitsOfTheFirstPort(boolean isBefore) throws Exception {
        FurtherConnector further = new FurtherConnector(server, 0);
        LimitConnector limits = new LimitConnector(server, System::nanoTime);
        for (ServerConnector connector :
                isBefore ? new ServerConnector[] {further, limits} : new ServerConnector[] {limits, further}) {
            server.addConnector(connector);
            connector.start();
        }
        assertThat(further.getHost()).isEqualTo(http.getHost());
        assertThat(further.getEventListeners()).contains(limits);
        assertThat(ask(further))
                .contains("HTTP/1.1 200")
                .doesNotContain("Server:")
                .endsWith("via=1.0 unknown");
        server.removeConnector(further);
        assertThat(further.getEventListeners()).doesNotContain(limits);
        further.stop();
        assertThat(ask(http)).endsWith("via=1.0 unknown");
    }

    @Test
    void aPortThatIsTakenIsNamedAndTheFirstOneGoesOn() throws IOException {
        FurtherConnector further = new FurtherConnector(server, http.getLocalPort());
        server.addConnector(further);
        assertThatThrownBy(further::start).isInstanceOf(IOException.class);
        assertThat(further.failure()).contains("in use");
        assertThat(ask(http)).endsWith("via=null");
    }

    private static String ask(ServerConnector connector) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
