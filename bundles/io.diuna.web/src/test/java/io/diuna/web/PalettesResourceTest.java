// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Palette;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.PalettesResource;
import io.diuna.web.rest.UndoResource;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Palettes of the user, undo and redo. */
class PalettesResourceTest {

    private final FakePaletteAdmin admin = new FakePaletteAdmin();
    private final FakeServices.Control control = new FakeServices.Control() {
        @Override
        public List<Palette> palettes() {
            return Stream.concat(super.palettes().stream(), admin.own().stream())
                    .toList();
        }
    };
    private final TestApi api = new TestApi(new PalettesResource(control, admin));

    @Test
    void aPaletteIsSavedChangedReadAndRemoved() {
        FakeExchange answer = put("dusk", "{\"colors\":[\"#102030\",\"#ffffff\"]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text())
                .isEqualTo("{\"id\":\"dusk\",\"label\":\"dusk\",\"colors\":[\"#102030\",\"#ffffff\"],\"own\":true}");
        put("dusk", "{\"label\":\"Dusk\"}");
        assertThat(api.get("palettes/dusk").json().getString("label")).isEqualTo("Dusk");
        assertThat(put("dusk", api.get("palettes/dusk").text()).status()).isEqualTo(200);
        assertThat(api.get("palettes/sunset").json().getBoolean("own")).isFalse();
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/palettes/dusk")).status())
                .isEqualTo(204);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/palettes/dusk")).status())
                .isEqualTo(404);
        assertThat(api.send(FakeExchange.of("DELETE", "/api/v1/palettes/sunset"))
                        .text())
                .contains("'sunset' is a palette of Diuna and cannot be removed");
    }

    @Test
    void badRequestsNameTheirField() {
        assertThat(put("dusk", "{}").text()).contains("\"field\":\"colors\"");
        assertThat(put("dusk", "{\"colors\":[]}").text()).contains("\"field\":\"colors\"");
        assertThat(put("dusk", "{\"colors\":[\"#102030\",\"blue-ish\"]}").text())
                .contains("\"field\":\"colors[1]\"");
        assertThat(put("dusk", "{\"colors\":[7]}").text()).contains("\"field\":\"colors[0]\"");
        assertThat(put("dusk", "{\"colors\":[\"#102030\"],\"id\":\"dawn\"}").text())
                .contains("\"field\":\"id\"");
        assertThat(admin.all).isEmpty();
    }

    @Test
    void undoAndRedoTellWhatIsLeft() {
        TestApi undo = new TestApi(new UndoResource(control));
        assertThat(undo.get("undo").text()).isEqualTo("{\"undo\":2,\"redo\":0}");
        assertThat(deliver(
                                undo,
                                FakeExchange.of("POST", "/api/v1/undo")
                                        .body("application/json", "{\"transition\":{\"kind\":\"cut\"}}"))
                        .text())
                .isEqualTo("{\"undo\":2,\"redo\":0,\"changed\":true,\"saved\":true}");
        assertThat(control.transitions).hasSize(1);
        assertThat(deliver(undo, FakeExchange.of("POST", "/api/v1/redo").body("application/json", "{}"))
                        .json())
                .containsEntry("changed", JsonValue.FALSE);
        assertThat(deliver(undo, FakeExchange.of("POST", "/api/v1/redo").body("application/json", "{\"steps\":2}"))
                        .status())
                .isEqualTo(422);
    }

    private FakeExchange put(String id, String body) {
        return deliver(api, FakeExchange.of("PUT", "/api/v1/palettes/" + id).body("application/json", body));
    }

    private static FakeExchange deliver(TestApi api, FakeExchange exchange) {
        try {
            return api.send(exchange).deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
