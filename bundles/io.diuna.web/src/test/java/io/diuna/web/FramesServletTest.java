// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.web.http.FakeExchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesServletTest {

    private final List<String> judged = new ArrayList<>();
    private final FramesServlet servlet = new FramesServlet((scope, method, address, header) -> {
        judged.add(scope + " " + method);
        return Verdict.ALLOWED;
    });

    @AfterEach
    void close() {
        servlet.close();
    }

    private FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "241", "-1", "", "abc", "60.5", "1e2", "99999999999", "٦٠"})
    void refusesRatesOutOfRange(String fps) {
        FakeExchange exchange = send(FakeExchange.of("GET", "/api/v1/frames").parameter("fps", fps));
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().getString("field")).isEqualTo("fps");
        assertThat(exchange.async()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1000001", "-5", "all", "1.5"})
    void refusesNumbersOfPixelsOutOfRange(String max) {
        FakeExchange exchange = send(FakeExchange.of("GET", "/api/v1/frames").parameter("max", max));
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().getString("field")).isEqualTo("max");
        assertThat(exchange.async()).isFalse();
    }

    @Test
    void refusesUnknownFormats() {
        FakeExchange exchange = send(FakeExchange.of("GET", "/api/v1/frames").parameter("format", "png"));
        assertThat(exchange.status()).isEqualTo(422);
        assertThat(exchange.json().getString("field")).isEqualTo("format");
    }

    @Test
    void sendsBytesIfAsked() {
        FakeExchange exchange = send(FakeExchange.of("HEAD", "/api/v1/frames").parameter("format", "binary"));
        assertThat(exchange.answered("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void refusesMalformedQueries() {
        FakeExchange exchange = send(FakeExchange.of("GET", "/api/v1/frames").brokenQuery());
        assertThat(exchange.status()).isEqualTo(400);
        assertThat(exchange.async()).isFalse();
    }

    @Test
    void refusesOtherMethods() {
        FakeExchange exchange = send(FakeExchange.of("POST", "/api/v1/frames"));
        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.answered("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void headOpensNoStream() {
        FakeExchange exchange = send(FakeExchange.of("HEAD", "/api/v1/frames"));
        assertThat(exchange.answered("Content-Type")).isEqualTo("text/event-stream");
        assertThat(exchange.answered("X-Accel-Buffering")).isEqualTo("no");
        assertThat(exchange.async()).isFalse();
    }

    @Test
    void accessIsCheckedAsForPost() {
        send(FakeExchange.of("HEAD", "/api/v1/frames"));
        assertThat(judged).containsExactly("CONTROL POST");
    }

    @Test
    void refusesViewersAfterClose() {
        servlet.close();
        FakeExchange exchange = send(FakeExchange.of("GET", "/api/v1/frames"));
        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.completed()).isTrue();
    }
}
