// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.diuna.runtime.base.CliException;
import io.diuna.runtime.base.HttpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of {@link StatusCommand} and {@link ReadyWatch} against an HTTP server. */
class StatusTest {

    private static final String HEALTHY = """
            {"version": "1.2.3", "uptimeSeconds": 3723,
             "frame": {"number": 12000, "fps": 59.98, "missed": 1, "skipped": 2, "lateMicros": {"p50": 80},
              "lastMinute": {"fps": 58.04, "missed": 7, "skipped": 6}},
             "zones": 3, "strips": 1, "plugins": 4, "health": "OK"}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    private HttpServer server;
    private HttpAddress address;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = new HttpAddress("127.0.0.1", server.getAddress().getPort());
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void serve(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private int status() {
        return new StatusCommand(address, "geheim", print).execute();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aHealthyStatusIsPrinted() {
        serve("/api/v1/status", 200, HEALTHY);
        assertThat(status()).isEqualTo(0);
        assertThat(printed())
                .contains("Diuna 1.2.3 at " + address.url("/") + ": OK")
                .contains("1h2m3s")
                .contains("12000 at 60.0 fps, 1 missed, 2 skipped")
                .containsPattern("1 min +58.0 fps, 7 missed, 6 skipped")
                .containsPattern("zones +3");
    }

    @Test
    void anythingButOkIsNotHealthy() {
        serve("/api/v1/status", 200, HEALTHY.replace("\"OK\"", "\"DEGRADED\", \"problems\": [\"Plugin x hangs\"]"));
        assertThat(status()).isEqualTo(1);
        assertThat(printed()).contains("DEGRADED").contains("problem  Plugin x hangs");
    }

    @Test
    void listsAreCountedAndMissingValuesMarked() {
        serve("/api/v1/status", 200, "{\"zones\": [1, 2], \"health\": \"OK\"}");
        assertThat(status()).isEqualTo(0);
        assertThat(printed()).containsPattern("zones +2").containsPattern("strips +\\?");
    }

    @Test
    void anInvalidResponseIsReported() {
        serve("/api/v1/status", 503, "");
        assertThatThrownBy(this::status)
                .isInstanceOf(CliException.class)
                .hasMessageContaining(address.toString())
                .hasMessageContaining("503");
        server.removeContext("/api/v1/status");
        serve("/api/v1/status", 200, "<html>");
        assertThatThrownBy(this::status).isInstanceOf(CliException.class).hasMessageContaining("is not Diuna");
        server.stop(0);
        assertThatThrownBy(this::status)
                .isInstanceOf(CliException.class)
                .hasMessageContaining("No response from " + address);
    }

    @Test
    void thePasswordIsSentIfRequired() {
        server.createContext("/api/v1/status", exchange -> {
            String user = exchange.getRequestHeaders().getFirst("Authorization");
            boolean known = "Basic ZGl1bmE6Z2VoZWlt".equals(user);
            byte[] body = HEALTHY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        assertThat(status()).isEqualTo(0);
        assertThatThrownBy(() -> new StatusCommand(address, null, print).execute())
                .isInstanceOf(CliException.class)
                .hasMessageContaining("set DIUNA_ADMIN_PASSWORD");
        assertThatThrownBy(() -> new StatusCommand(address, "another", print).execute())
                .isInstanceOf(CliException.class)
                .hasMessage("The password in DIUNA_ADMIN_PASSWORD was rejected by " + address);
    }

    @Test
    void readyIsPrintedWhenThePageResponds(@TempDir Path logs) {
        serve("/", 200, "the page");
        serve("/api/v1/status", 401, "");
        new ReadyWatch(address, logs, print, print).run();
        assertThat(printed()).isEqualTo("Ready%n".formatted());
    }
}
