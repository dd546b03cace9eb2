// SPDX-License-Identifier: Apache-2.0
package io.diuna.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServletTest {

    private final PageServlet servlet = new PageServlet(new PageFiles(Map.of(
            "/index.html", file("/index.html", "<html>"),
            "/look/zone.js", file("/look/zone.js", "zone"))));

    private static PageFile file(String name, String text) {
        return new PageFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private PageExchange send(PageExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    @Test
    void servesThePageAtTheRoot() {
        PageExchange exchange = send(new PageExchange("GET", "/"));
        assertThat(exchange.text()).isEqualTo("<html>");
        assertThat(exchange.answered("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(exchange.answered("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(exchange.answered("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(exchange.answered("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(exchange.answered("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void setsContentTypes() {
        assertThat(send(new PageExchange("GET", "/look/zone.js")).answered("Content-Type"))
                .isEqualTo("text/javascript; charset=utf-8");
        assertThat(file("a.svg", "").type()).isEqualTo("image/svg+xml");
        assertThat(file("manifest.webmanifest", "").type()).isEqualTo("application/manifest+json");
        assertThat(file("README", "").type()).isEqualTo("application/octet-stream");
    }

    @Test
    void answers304ForAMatchingEtag() {
        String tag = Objects.requireNonNull(send(new PageExchange("GET", "/")).answered("ETag"));
        PageExchange again = send(new PageExchange("GET", "/").header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(send(new PageExchange("GET", "/look/zone.js").header("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1, gzip;q=0.5", "deflate,gzip"})
    void compressesForWhoAcceptsIt(String accepted) throws IOException {
        String text = "light ".repeat(100);
        PageServlet large = new PageServlet(new PageFiles(Map.of("/a.js", file("/a.js", text))));
        PageExchange exchange = new PageExchange("GET", "/a.js").header("Accept-Encoding", accepted);
        large.service(exchange.request(), exchange.response());
        assertThat(exchange.answered("Content-Encoding")).isEqualTo("gzip");
        assertThat(exchange.answered("Vary")).isEqualTo("Accept-Encoding");
        assertThat(exchange.bytes()).hasSizeLessThan(100);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(exchange.bytes())))
                .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
        PageExchange plain = new PageExchange("GET", "/a.js");
        large.service(plain.request(), plain.response());
        assertThat(plain.text()).isEqualTo(text);
        assertThat(plain.answered("ETag")).isNotEqualTo(exchange.answered("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.000, br", "xgzip", "gzipx"})
    void doesNotCompressForOthersNorWhatIsShort(String accepted) {
        PageFile large = file("/a.js", "light ".repeat(100));
        PageServlet other = new PageServlet(new PageFiles(Map.of("/a.js", large)));
        PageExchange exchange = new PageExchange("GET", "/a.js").header("Accept-Encoding", accepted);
        other.service(exchange.request(), exchange.response());
        assertThat(exchange.answered("Content-Encoding")).isNull();
        assertThat(exchange.bytes()).isEqualTo(large.bytes());
        assertThat(file("/b.js", "zone").packed().encoding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/look", "/look/", "/../index.html", "/look/../index.html", "/page/index.html", "//"})
    void answers404ForOtherPaths(String path) {
        assertThat(send(new PageExchange("GET", path)).status()).isEqualTo(404);
    }

    @Test
    void refusesOtherMethods() {
        PageExchange exchange = send(new PageExchange("POST", "/"));
        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.answered("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/status", "/api/v1/nothing", "/metrics", "/health", "/json/info", "/ws"})
    void answers503ForTheAbsentApi(String path) {
        for (String method : List.of("GET", "PATCH")) {
            PageExchange exchange = send(new PageExchange(method, path));
            assertThat(exchange.status()).isEqualTo(503);
            assertThat(exchange.answered("Content-Type")).isEqualTo("application/problem+json");
            assertThat(exchange.answered("Retry-After")).isEqualTo("1");
            assertThat(exchange.text()).startsWith("{\"type\":\"about:blank\"").contains("\"status\":503");
        }
        assertThat(send(new PageExchange("GET", "/apis")).status()).isEqualTo(404);
    }

    /** The console starts last: a browser that comes too early waits for it. */
    @Test
    void answers503ForTheAbsentConsole() {
        for (String path : List.of("/system/console", "/system/console/bundles")) {
            PageExchange exchange = send(new PageExchange("GET", path));
            assertThat(exchange.status()).isEqualTo(503);
            assertThat(exchange.answered("Refresh")).isEqualTo("2");
            assertThat(exchange.text()).contains("The web console is starting");
        }
        assertThat(send(new PageExchange("GET", "/system/consoles")).status()).isEqualTo(404);
    }

    @Test
    void loadsFilesOfTheFolder(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("page/look")).resolve("zone.js");
        Files.writeString(file, "zone");
        List<URL> entries = List.of(
                file.toUri().toURL(),
                file.getParent().toUri().toURL(),
                Path.of("/elsewhere").toUri().toURL());
        PageFiles files = PageFiles.load(entries);
        assertThat(files.find("/look/zone.js")).isPresent();
        assertThat(files.find("/look/")).isEmpty();
        assertThat(files.find("/")).isEmpty();
    }
}
