// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.diuna.api.task.TaskScope;
import io.diuna.index.TestKeyStore;
import io.diuna.task.ThreadRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpFetcherTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final TaskScope tasks = new ThreadRegistry().open("test");
    private final HttpFetcher fetcher = new HttpFetcher(new FetchThread(tasks));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/", answer(exchange -> send(exchange, 200, "index")));
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        handlers.shutdownNow();
        tasks.close();
    }

    private static HttpHandler answer(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        };
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String fetch(String path, String tag, long most) throws IOException {
        return fetcher.fetch(uri(path), tag, most, LONG, out);
    }

    @Test
    void fetchesAFileWithItsTag() throws IOException {
        server.createContext("/tagged", answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            boolean isKnown = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, isKnown ? 304 : 200, isKnown ? "" : "content");
        }));
        assertThat(fetch("/tagged", "", 7)).isEqualTo("\"1\"");
        assertThat(out).hasToString("content");
        assertThat(fetch("/tagged", "\"1\"", 7)).isNull();
        assertThat(out).hasToString("content");
        assertThat(fetch("/", "", 100)).isEmpty();
    }

    @Test
    void aTagThatCannotBeSentBackCountsAsNone() throws IOException {
        server.createContext("/odd-tag", answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"a\tb\"");
            send(exchange, 200, "content");
        }));
        assertThat(fetch("/odd-tag", "", 100)).isEmpty();
        assertThat(out).hasToString("content");
    }

    @Test
    void anAddressThatCannotBeIsToldInWords() {
        for (String address : new String[] {"http://127.0.0.1:99999/", "http://127.0.0.1:0/"}) {
            assertThatThrownBy(() -> fetcher.fetch(URI.create(address), "", 100, LONG, out))
                    .as(address)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> fetch("/", "", 4)).hasMessageContaining("it has more than 4 bytes");
        server.createContext("/endless", answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        }));
        assertThatThrownBy(() -> fetch("/endless", "", 100_000)).hasMessageContaining("it has more than 100000 bytes");
        assertThat(out.size()).isLessThanOrEqualTo(100_000);
    }

    @Test
    void aServerThatDoesNotAnswerOrStallsIsNotWaitedFor() {
        server.createContext("/silent", answer(exchange -> await()));
        server.createContext("/stalled", answer(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        }));
        for (String path : new String[] {"/silent", "/stalled"}) {
            assertThatThrownBy(() -> fetcher.fetch(uri(path), "", 100, Duration.ofMillis(200), out))
                    .as(path)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("it did not come within");
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            handlers.execute(() -> {
                try (var client = socket.accept()) {
                    client.getInputStream().read(new byte[10_000]);
                    client.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"
                                    .getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            URI uri = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/x");
            assertThatThrownBy(() -> fetcher.fetch(uri, "", 1000, LONG, out)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void otherStatusesAndDeadServersAreToldInWords() throws IOException {
        server.createContext("/missing", answer(exchange -> send(exchange, 404, "no")));
        assertThatThrownBy(() -> fetch("/missing", "", 100)).hasMessage("the server answers with status 404");
        server.createContext("/odd", answer(exchange -> send(exchange, 304, "")));
        assertThatThrownBy(() -> fetch("/odd", "", 100)).hasMessage("the server answers with status 304");
        URI dead;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        assertThatThrownBy(() -> fetcher.fetch(dead, "", 100, LONG, out)).hasMessage("the server cannot be reached");
    }

    @Test
    void redirectsAreFollowedButNotFromHttpsToHttp(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        server.createContext("/old", answer(exchange -> {
            exchange.getResponseHeaders().set("Location", "/new");
            send(exchange, 302, "");
        }));
        fetch("/old", "", 100);
        assertThat(out).hasToString("index");

        SSLContext context = context(folder);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.setExecutor(handlers);
        secure.createContext("/", answer(exchange -> {
            exchange.getResponseHeaders().set("Location", uri("/").toString());
            send(exchange, 302, "");
        }));
        secure.start();
        try {
            URI uri = URI.create("https://localhost:" + secure.getAddress().getPort() + "/");
            assertThatThrownBy(() -> new HttpFetcher(new FetchThread(tasks), context).fetch(uri, "", 100, LONG, out))
                    .hasMessage("it is redirected to " + uri("/") + ", which is not followed");
            assertThatThrownBy(() -> fetcher.fetch(uri, "", 100, LONG, out))
                    .hasMessageStartingWith("the server is not trusted: ");
        } finally {
            secure.stop(0);
        }
    }

    /** Returns a context with a certificate of localhost, which it trusts. */
    private static SSLContext context(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        KeyStore store = TestKeyStore.create(folder, "localhost", "-ext", "SAN=dns:localhost");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, TestKeyStore.PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
