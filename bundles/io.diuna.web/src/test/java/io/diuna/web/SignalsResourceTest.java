// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.signal.SignalStatus;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.SignalsResource;
import io.diuna.web.rest.ZonesResource;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsResourceTest {

    private final FakeServices.Control control = new FakeServices.Control();
    private final TestApi zones = new TestApi(
            new ZonesResource(control, new FakeServices.Catalog(), control, new FakeGroups(), new FakeZoneEditor()));

    @Test
    void listsSignalsWithTheirValues() {
        TestApi api = new TestApi(new SignalsResource(
                () -> List.of(new SignalStatus("audio.bass", "Bass", "dB", -60, 0, -60, -12.5, true, "org.ear"))));
        assertThat(api.get("signals").text()).isEqualTo("""
                {"signals":[{"id":"audio.bass","label":"Bass","unit":"dB","minimum":-60,"maximum":0,"rest":-60,\
                "value":-12.5,"live":true,"bundle":"org.ear"}]}""");
        assertThat(api.scope("GET", "/v1/signals")).isEqualTo(Scope.CONTROL);
    }

    @Test
    void aZoneShowsItsBindingsAndWhatItWaitsFor() throws IOException {
        control.waitingFor = List.of("audio.bass");
        assertThat(send("PATCH", "{\"parameters\":{\"speed\":{\"signal\":\"audio.bass\",\"to\":90,\"smoothMs\":80}}}")
                        .status())
                .isEqualTo(200);
        JsonObject zone = zones.get("zones/floor").json();
        assertThat(zone.getJsonObject("parameters").get("speed").toString())
                .isEqualTo("{\"signal\":\"audio.bass\",\"from\":1,\"to\":90,\"smoothMs\":80}");
        assertThat(zone.getJsonObject("playing").get("waitingFor").toString()).isEqualTo("[\"audio.bass\"]");
        assertThat(send("PUT", zone.toString()).status()).isEqualTo(200);
    }

    private FakeExchange send(String method, String body) throws IOException {
        FakeExchange exchange = FakeExchange.of(method, "/api/v1/zones/floor").body("application/json", body);
        return zones.send(exchange).deliver();
    }
}
