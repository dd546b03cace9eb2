// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.web.http.FakeExchange;
import io.diuna.web.page.PageFile;
import io.diuna.web.page.PageFiles;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    @Test
    void showsThePageAtTheRoot() {
        FakeExchange exchange = send(FakeExchange.of("GET", "/"));
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
    void knowsTypes() {
        assertThat(send(FakeExchange.of("GET", "/look/zone.js")).answered("Content-Type"))
                .isEqualTo("text/javascript; charset=utf-8");
        assertThat(file("a.svg", "").type()).isEqualTo("image/svg+xml");
        assertThat(file("README", "").type()).isEqualTo("application/octet-stream");
    }

    @Test
    void sendsNothingTwice() {
        String tag = Objects.requireNonNull(send(FakeExchange.of("GET", "/")).answered("ETag"));
        FakeExchange again = send(FakeExchange.of("GET", "/").header("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(send(FakeExchange.of("GET", "/look/zone.js").header("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/look", "/look/", "/../index.html", "/look/../index.html", "/page/index.html", "//"})
    void hasNothingElse(String path) {
        assertThat(send(FakeExchange.of("GET", path)).status()).isEqualTo(404);
    }

    @Test
    void isOnlyRead() {
        FakeExchange exchange = send(FakeExchange.of("POST", "/"));
        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.answered("Allow")).isEqualTo("GET, HEAD");
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
