// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.StripsResource;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    private final FakeStrips strips = new FakeStrips();
    private final TestApi api = new TestApi(new StripsResource(strips));

    @Test
    void administratorSearchesReceivers() {
        assertThat(api.scope("GET", "/v1/drivers/artnet/receivers")).isEqualTo(Scope.ADMIN);
        assertThat(api.get("drivers/artnet/receivers").text())
                .isEqualTo("{\"receivers\":[{\"host\":\"192.0.2.7\",\"name\":\"wall\","
                        + "\"description\":\"The wall, universe 4\"},"
                        + "{\"host\":\"192.0.2.8\",\"name\":\"lamp\",\"description\":\"\",\"pixels\":300}]}");
    }

    @Test
    void driversSayIfTheyCanSearch() {
        assertThat(api.get("drivers").json().getJsonArray("drivers"))
                .extracting(driver -> driver.asJsonObject().getBoolean("searchable"))
                .containsExactly(false, true);
    }

    @Test
    void failedSearchesAreProblems() {
        FakeExchange unknown = api.get("drivers/art/receivers");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().getString("detail")).contains("driver 'art'");
        FakeExchange unable = api.get("drivers/ddp/receivers");
        assertThat(unable.status()).isEqualTo(422);
        assertThat(unable.json().getString("field")).isEqualTo("driver");
        assertThat(unable.json().getString("detail")).contains("artnet can");
        strips.silent = true;
        FakeExchange failed = api.get("drivers/artnet/receivers");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(failed.json().getString("detail")).contains("no cable");
    }
}
