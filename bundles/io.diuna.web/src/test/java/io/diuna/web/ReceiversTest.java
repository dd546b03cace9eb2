// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.StripsResource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    private final FakeStrips strips = new FakeStrips();
    private final ApiServlet servlet =
            new ApiServlet((scope, method, address, header) -> granted(scope), Path.of("unused"));
    private @Nullable Scope asked;

    @BeforeEach
    void addResource() {
        servlet.addResource(new StripsResource(strips));
    }

    private Verdict granted(Scope scope) {
        asked = scope;
        return Verdict.ALLOWED;
    }

    private @Nullable Scope scope(String method, String path) {
        FakeExchange exchange = FakeExchange.of(method, "/api" + path);
        servlet.service(exchange.request(), exchange.response());
        return asked;
    }

    private FakeExchange get(String path) {
        FakeExchange exchange = FakeExchange.of("GET", "/api/v1/" + path);
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    @Test
    void administratorSearchesReceivers() {
        assertThat(scope("GET", "/v1/drivers/artnet/receivers")).isEqualTo(Scope.ADMIN);
        assertThat(get("drivers/artnet/receivers").text())
                .isEqualTo("{\"receivers\":[{\"host\":\"192.0.2.7\",\"name\":\"wall\","
                        + "\"description\":\"The wall, universe 4\"}]}");
    }

    @Test
    void driversSayIfTheyCanSearch() {
        assertThat(get("drivers").json().getJsonArray("drivers"))
                .extracting(driver -> driver.asJsonObject().getBoolean("searchable"))
                .containsExactly(false, true);
    }

    @Test
    void failedSearchesAreProblems() {
        FakeExchange unknown = get("drivers/art/receivers");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().getString("detail")).contains("driver 'art'");
        FakeExchange unable = get("drivers/ddp/receivers");
        assertThat(unable.status()).isEqualTo(422);
        assertThat(unable.json().getString("field")).isEqualTo("driver");
        assertThat(unable.json().getString("detail")).contains("artnet can");
        strips.silent = true;
        FakeExchange failed = get("drivers/artnet/receivers");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(failed.json().getString("detail")).contains("no cable");
    }
}
