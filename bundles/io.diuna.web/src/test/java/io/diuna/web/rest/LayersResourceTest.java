// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.access.AccessControl.Scope;
import io.diuna.platform.control.Group;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.web.FakeGroups;
import io.diuna.web.FakeServices;
import io.diuna.web.TestApi;
import io.diuna.web.http.FakeExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersResourceTest {

    private final FakeLayers layers = new FakeLayers();
    private final FakeGroups groups = new FakeGroups();
    private final TestApi api = new TestApi(new LayersResource(layers, new FakeServices.Control(), groups));

    /** Layers in memory, for which no time passes. */
    private static final class FakeLayers implements LayerAdmin {

        private final Map<String, Layer> all = new LinkedHashMap<>();

        @Override
        public List<LayerStatus> layers() {
            return all.values().stream()
                    .map(layer -> new LayerStatus(layer, layer.duration()))
                    .toList();
        }

        @Override
        public boolean put(Layer layer) {
            return all.put(layer.id(), layer) == null;
        }

        @Override
        public boolean remove(String id) {
            return all.remove(id) != null;
        }
    }

    private FakeExchange put(String json) throws IOException {
        return api.send(FakeExchange.of("PUT", "/api/v1/layers/bell").body("application/json", json))
                .deliver();
    }

    @Test
    void aLayerIsShownAndRemoved() throws IOException {
        FakeExchange shown = put("{\"color\":\"red\",\"durationMs\":2000,\"pulses\":3}");
        assertThat(shown.status()).isEqualTo(201);
        assertThat(shown.answered("Location")).isEqualTo("/api/v1/layers/bell");
        assertThat(shown.text())
                .isEqualTo("{\"id\":\"bell\",\"zones\":[\"floor\"],\"colors\":[\"#ff0000\"],\"start\":0,"
                        + "\"priority\":\"pulse\",\"blend\":\"normal\",\"durationMs\":2000,\"pulses\":3,"
                        + "\"remainingMs\":2000}");
        assertThat(api.get("layers/bell").text()).isEqualTo(shown.text());
        assertThat(api.get("layers").json().getJsonArray("layers")).hasSize(1);
        FakeExchange removed = api.send(FakeExchange.of("DELETE", "/api/v1/layers/bell"));
        assertThat(removed.status()).isEqualTo(204);
        assertThat(api.get("layers/bell").status()).isEqualTo(404);
        assertThat(api.scope("PUT", "/v1/layers/bell")).isEqualTo(Scope.CONTROL);
    }

    @Test
    void aLayerThatIsSentBackIsShownAgain() throws IOException {
        groups.put(new Group("desk", "Desk", List.of("left", "right")));
        String shown = put("{\"group\":\"desk\",\"colors\":[\"#f00\",[0,0,255,7]],\"start\":4,\"durationMs\":1,"
                        + "\"blend\":\"add\",\"priority\":\"realtime\"}")
                .text();
        assertThat(shown).contains("[\"left\",\"right\"]", "[\"#ff0000\",\"#0000ff07\"]", "\"add\"", "\"realtime\"");
        FakeExchange again = put(shown);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(shown);
    }

    @Test
    void contradictionsAreRefused() throws IOException {
        assertThat(put("{\"durationMs\":1}").json().getString("field")).isEqualTo("color");
        assertThat(put("{\"color\":\"red\",\"colors\":[\"red\"],\"durationMs\":1}")
                        .json()
                        .getString("field"))
                .isEqualTo("color");
        assertThat(put("{\"color\":\"red\",\"durationMs\":1,\"zones\":[\"a\"],\"group\":\"b\"}")
                        .json()
                        .getString("field"))
                .isEqualTo("group");
        assertThat(put("{\"color\":\"red\"}").json().getString("field")).isEqualTo("durationMs");
        assertThat(layers.all).isEmpty();
    }
}
