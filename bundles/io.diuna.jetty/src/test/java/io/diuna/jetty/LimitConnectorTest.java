// SPDX-License-Identifier: Apache-2.0
package io.diuna.jetty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of a real server; only its clock is virtual. */
class LimitConnectorTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final AtomicLong now = new AtomicLong();
    private final QueuedThreadPool threads = new QueuedThreadPool();
    private final AtomicInteger checks = new AtomicInteger();
    private final Server server = new Server(threads, new CheckCounter(), null);
    private final ServerConnector http = new ServerConnector(server);
    private final AtomicReference<LimitConnector> limits = new AtomicReference<>();

    @BeforeEach
    void start() throws Exception {
        http.setHost(InetAddress.getLoopbackAddress().getHostAddress());
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
        LimitConnector connector = new LimitConnector(server, now::get);
        limits.set(connector);
        server.addConnector(connector); // as Felix HTTP does
        connector.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aSlowHeaderIsCutAndAnAnsweredConnectionIsNot() throws IOException {
        try (Socket slow = open();
                Socket good = open()) {
            send(good, REQUEST);
            assertThat(good.getInputStream().read()).isEqualTo('H');
            send(slow, "GET / HTTP/1.1\r\nHo");
            assertThat(isCutWhileTimePasses(slow)).isTrue();
            good.getInputStream().skipNBytes(good.getInputStream().available());
            send(good, REQUEST);
            assertThat(good.getInputStream().read()).isEqualTo('H');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                REQUEST,
                REQUEST + REQUEST,
                "GET / HTTP/1.1\r\nHo",
                "nonsense\r\n\r\n",
                ""
            })
    void nothingIsCheckedWhileNoConnectionWaitsForAHeader(String sent) throws IOException {
        assertThat(checks).hasValue(0);
        try (Socket socket = open()) {
            send(socket, sent);
            if (sent.endsWith("\r\n\r\n")) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
        assertThatChecksEnd();
    }

    /** Jetty tells only those who listened when it was opened that a connection is closed. */
    @Test
    void aConnectionThatIsOlderThanTheLimitsIsForgottenOnceItIsClosed() throws Exception {
        LimitConnector connector = limits.get();
        connector.stop();
        try (Socket socket = open()) {
            send(socket, REQUEST);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            connector.start();
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
            send(socket, REQUEST);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        assertThatChecksEnd();
    }

    private void assertThatChecksEnd() {
        for (int i = 0; i < 1_000 && checks.get() > 0; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(checks).as("checks that are due").hasValue(0);
    }

    /** nginx speaks HTTP/1.0 to what it forwards to, and adds no header that tells it. */
    @Test
    void aRequestInTheOldVersionCountsAsForwarded() throws IOException {
        try (Socket proxy = open();
                Socket browser = open()) {
            send(proxy, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
            assertThat(answer(proxy)).endsWith("via=1.0 unknown");
            send(browser, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer(browser)).endsWith("via=null");
        }
    }

    /** Its answer would show the cookie to scripts of the page. */
    @Test
    void traceIsRefused() throws IOException {
        try (Socket socket = open()) {
            send(socket, "TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: secret\r\nConnection: close\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 405").doesNotContain("secret");
        }
    }

    /** Felix HTTP publishes host and port of each connector, and fails for other kinds of connectors. */
    @Test
    void hasTheAddressOfTheServerAndOpensNoPort() {
        ServerConnector connector = limits.get();
        assertThat(connector.getHost()).isEqualTo(http.getHost());
        assertThat(connector.getPort()).isEqualTo(http.getPort());
        assertThat(connector.isOpen()).isFalse();
        assertThat(connector.getLocalPort()).isNotPositive();
    }

    @Test
    void idleThreadsEndTogetherAfterAPeak() {
        assertThat(threads.getMaxEvictCount()).isEqualTo(100);
    }

    @Test
    void aStopLeavesTheOtherConnectorsAsTheyWere() throws Exception {
        LimitConnector connector = limits.get();
        connector.stop();
        assertThat(http.getEventListeners()).doesNotContain(connector);
        assertThat(http.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .getCustomizers())
                .doesNotContain(connector);
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Counts the checks that wait for their second. */
    private final class CheckCounter extends ScheduledExecutorScheduler {

        @Override
        public Task schedule(Runnable task, long delay, TimeUnit unit) {
            boolean check = unit == TimeUnit.SECONDS && delay == 1;
            if (check) {
                checks.incrementAndGet();
            }
            return super.schedule(
                    () -> {
                        task.run();
                        if (check) {
                            checks.decrementAndGet();
                        }
                    },
                    delay,
                    unit);
        }
    }

    /** Moves the clock by 3 s each half second, until the connection is closed; an answer before that is skipped. */
    private boolean isCutWhileTimePasses(Socket socket) throws IOException {
        socket.setSoTimeout(500);
        for (int i = 0; i < 40; i++) {
            now.addAndGet(TimeUnit.SECONDS.toNanos(3));
            try {
                socket.getInputStream().readAllBytes();
                return true;
            } catch (SocketTimeoutException e) {
                // Still open.
            }
        }
        return false;
    }
}
