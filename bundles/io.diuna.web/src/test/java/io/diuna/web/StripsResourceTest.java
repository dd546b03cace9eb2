// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.access.AccessControl.Verdict;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.StripsResource;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripsResourceTest {

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

    private FakeExchange send(FakeExchange exchange) {
        servlet.service(exchange.request(), exchange.response());
        return exchange;
    }

    private FakeExchange put(String id, String json) throws IOException {
        return send(FakeExchange.of("PUT", "/api/v1/strips/" + id).body("application/json", json))
                .deliver();
    }

    private FakeExchange delete(String id) {
        return send(FakeExchange.of("DELETE", "/api/v1/strips/" + id));
    }

    private FakeExchange get(String path) {
        return send(FakeExchange.of("GET", "/api/v1/" + path));
    }

    @Test
    void changesNeedTheAdministrator() {
        assertThat(scope("GET", "/v1/strips")).isEqualTo(Scope.CONTROL);
        assertThat(scope("GET", "/v1/drivers")).isEqualTo(Scope.CONTROL);
        assertThat(scope("PUT", "/v1/strips/wall")).isEqualTo(Scope.ADMIN);
        assertThat(scope("DELETE", "/v1/strips/wall")).isEqualTo(Scope.ADMIN);
    }

    @Test
    void createsChangesAndRemovesStrips() throws IOException {
        FakeExchange made = put("wall", "{\"driver\":\"ddp\",\"pixels\":300}");
        assertThat(made.status()).as("even if the strip does not work yet").isEqualTo(201);
        assertThat(made.answered("Location")).isEqualTo("/api/v1/strips/wall");
        assertThat(made.text())
                .isEqualTo("{\"id\":\"wall\",\"driver\":\"ddp\",\"pixels\":300,\"state\":\"BACKOFF\","
                        + "\"reason\":\"No route to host\",\"shown\":7,\"unchanged\":0,\"dropped\":3,\"restarts\":0,"
                        + "\"configuration\":{\"gamma\":[1],\"pixels\":300}}");
        assertThat(put("wall", "{\"driver\":\"ddp\",\"pixels\":5}").status()).isEqualTo(200);
        assertThat(get("strips/wall").json().getInt("pixels")).isEqualTo(5);
        assertThat(get("strips").json().getJsonArray("strips")).hasSize(1);
        assertThat(delete("wall").status()).isEqualTo(204);
        assertThat(delete("wall").status()).isEqualTo(404);
        assertThat(get("strips/wall").json().getString("detail")).contains("strip 'wall'");
    }

    @Test
    void listsStripsWithoutConfiguration() {
        StripStatus status = new StripStatus("odd", null, 0, StripStatus.State.OK, null, 0, 0, 0, 0, 0);
        strips.strips.put("odd", new ConfiguredStrip(status, null, Map.of()));
        assertThat(get("strips/odd").text()).contains("\"driver\":null", "\"reason\":null", "\"configuration\":{}");
    }

    @Test
    void describesDriversForForms() {
        JsonObject driver = get("drivers").json().getJsonArray("drivers").getJsonObject(0);
        assertThat(driver.getString("name")).isEqualTo("ddp");
        assertThat(driver.getString("label")).isEqualTo("DDP");
        assertThat(driver.getJsonArray("keys").toString())
                .isEqualTo("[{\"id\":\"pixels\",\"label\":\"Pixels\",\"description\":\"How many.\",\"type\":\"whole\","
                        + "\"list\":false,\"required\":false,\"default\":150,\"minimum\":1,\"maximum\":9},"
                        + "{\"id\":\"gamma\",\"label\":\"Gamma\",\"description\":\"\",\"type\":\"number\",\"list\":true,"
                        + "\"required\":false,\"default\":[2.2,1]},"
                        + "{\"id\":\"rate\",\"label\":\"Rate\",\"description\":\"\",\"type\":\"whole\",\"list\":false,"
                        + "\"required\":true,\"options\":[{\"id\":800,\"label\":\"800 kHz\"}]}]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"driver":"ddp","pixels":5             | 400 |
                    []                                     | 400 |
                    {"driver":"ddp","pixels":5,"pixels":6} | 400 |
                    {"a":[[[[[[[[[1]]]]]]]]]}              | 400 |
                    {"driver":7,"pixels":5}                | 422 | driver
                    {"driver":null,"pixels":5}             | 422 | driver
                    {"driver":"ddp","pixels":null}         | 422 | pixels
                    {"driver":"ddpp","pixels":5}           | 422 | driver
                    {"pixels":5}                           | 422 | driver
                    {"driver":"ddp","pixels":"5"}          | 422 | pixels
                    {"driver":"ddp","pixels":{"count":5}}  | 422 | pixels
                    """)
    void refusesWrongConfigurations(String body, int status, String field) throws IOException {
        FakeExchange refused = put("wall", body);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.answered("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().getString("field", null)).isEqualTo(field);
        assertThat(strips.strips).isEmpty();
    }

    @Test
    void refusesLargeBodiesAndOtherTypes() {
        FakeExchange large = FakeExchange.of("PUT", "/api/v1/strips/wall").body("application/json", "{}");
        assertThat(send(large.header("Content-Length", "65537")).status()).isEqualTo(413);
        FakeExchange form = FakeExchange.of("PUT", "/api/v1/strips/wall").body("text/plain", "pixels=5");
        assertThat(send(form).status()).isEqualTo(415);
    }
}
