// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.ConfiguredStrip;
import io.diuna.platform.frame.StripStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.StripsResource;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripsResourceTest {

    private final FakeStrips strips = new FakeStrips();
    private final TestApi api = new TestApi(new StripsResource(strips));

    private FakeExchange put(String id, String json) throws IOException {
        return api.send(FakeExchange.of("PUT", "/api/v1/strips/" + id).body("application/json", json))
                .deliver();
    }

    private FakeExchange delete(String id) {
        return api.send(FakeExchange.of("DELETE", "/api/v1/strips/" + id));
    }

    @Test
    void changesNeedTheAdministrator() {
        assertThat(api.scope("GET", "/v1/strips")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("GET", "/v1/drivers")).isEqualTo(Scope.CONTROL);
        assertThat(api.scope("PUT", "/v1/strips/wall")).isEqualTo(Scope.ADMIN);
        assertThat(api.scope("DELETE", "/v1/strips/wall")).isEqualTo(Scope.ADMIN);
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
        assertThat(api.get("strips/wall").json().getInt("pixels")).isEqualTo(5);
        assertThat(api.get("strips").json().getJsonArray("strips")).hasSize(1);
        assertThat(delete("wall").status()).isEqualTo(204);
        assertThat(delete("wall").status()).isEqualTo(404);
        assertThat(api.get("strips/wall").json().getString("detail")).contains("strip 'wall'");
    }

    @Test
    void listsStripsWithoutConfiguration() {
        StripStatus status = new StripStatus("odd", null, 0, StripStatus.State.OK, null, 0, 0, 0, 0, 0);
        strips.strips.put("odd", new ConfiguredStrip(status, null, Map.of()));
        assertThat(api.get("strips/odd").text()).contains("\"driver\":null", "\"reason\":null", "\"configuration\":{}");
    }

    @Test
    void describesDriversForForms() {
        JsonObject driver = api.get("drivers").json().getJsonArray("drivers").getJsonObject(0);
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
        assertThat(api.send(large.header("Content-Length", "65537")).status()).isEqualTo(413);
        FakeExchange form = FakeExchange.of("PUT", "/api/v1/strips/wall").body("text/plain", "pixels=5");
        assertThat(api.send(form).status()).isEqualTo(415);
    }
}
