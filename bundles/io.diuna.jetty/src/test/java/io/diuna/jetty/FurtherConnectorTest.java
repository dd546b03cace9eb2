// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
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
import org.junit.jupiter.api.io.TempDir;
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
                String text = "secure=%s, via=%s".formatted(request.isSecure(), via);
                response.write(true, StandardCharsets.US_ASCII.encode(text), callback);
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
        FurtherConnector further = FurtherConnector.plain(server, 0);
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
        FurtherConnector further = FurtherConnector.plain(server, http.getLocalPort());
        server.addConnector(further);
        assertThatThrownBy(further::start).isInstanceOf(IOException.class);
        assertThat(further.failure()).contains("in use");
        assertThat(ask(http)).endsWith("via=null");
    }

    @Test
    void tlsUsesTheKeyStore(@TempDir Path folder) throws Exception {
        Path keyStore = folder.resolve("tls.p12");
        makeKey(keyStore);
        FurtherConnector tls = start(FurtherConnector.tls(server, 0, keyStore, "secret"));
        assertThat(tls.failure()).isNull();
        try (SSLSocket socket = (SSLSocket) trustingAll().createSocket("127.0.0.1", tls.getLocalPort())) {
            assertThat(socket.getSession().getPeerPrincipal().getName()).isEqualTo("CN=house.test");
            assertThat(answer(socket)).contains("HTTP/1.1 200", "secure=true");
        }
    }

    @Test
    void aKeyStoreThatCannotBeUsedIsNamed(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("tls.p12");
        FurtherConnector tls = FurtherConnector.tls(server, 0, missing, "");
        assertThatThrownBy(() -> start(tls)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tls.failure()).isEqualTo("there is no readable key store " + missing);
        FurtherConnector broken = FurtherConnector.tls(server, 0, Files.writeString(missing, "no key store"), "");
        assertThatThrownBy(() -> start(broken)).isInstanceOf(Exception.class);
        assertThat(broken.failure()).isNotBlank();
        Files.delete(missing);
        makeKey(missing);
        int port = freePort();
        FurtherConnector locked = FurtherConnector.tls(server, port, missing, "wrong");
        assertThatThrownBy(() -> start(locked)).isInstanceOf(IOException.class);
        assertThat(locked.failure()).contains("password was incorrect");
        FurtherConnector corrected = FurtherConnector.tls(server, port, missing, "secret");
        assertThat(start(corrected).failure()).as("the port was given back").isNull();
        assertThat(ask(http)).endsWith("via=null");
    }

    private static void makeKey(Path keyStore) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias diuna -keyalg EC -dname CN=house.test -storepass secret -keystore";
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ", -1)));
        command.add(keyStore.toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private FurtherConnector start(FurtherConnector connector) throws Exception {
        server.addConnector(connector);
        connector.start();
        return connector;
    }

    private static SSLSocketFactory trustingAll() throws GeneralSecurityException {
        X509TrustManager all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {all}, null);
        return context.getSocketFactory();
    }

    private static String ask(ServerConnector connector) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            return answer(socket);
        }
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
