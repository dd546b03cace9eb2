// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.zone.ZoneLayout;
import io.diuna.web.http.FakeExchange;
import io.diuna.web.rest.MasterResource;
import io.diuna.web.rest.PalettesResource;
import io.diuna.web.rest.StripsResource;
import io.diuna.web.rest.ZonesResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Representations of {@code GET} can be sent to {@code PUT}, and change nothing (RFC 9110, 9.3.4). */
class SentBackTest {

    private final FakeServices.Control control = new FakeServices.Control();
    private final FakeStrips strips = new FakeStrips();
    private final TestApi zonesApi = new TestApi(
            new ZonesResource(control, new FakeServices.Catalog(), control, new FakeGroups(), new FakeZoneEditor()));
    private final TestApi stripsApi = new TestApi(new StripsResource(strips));

    private static FakeExchange send(TestApi api, String method, String path, String json) {
        try {
            return api.send(FakeExchange.of(method, "/api/v1/" + path).body("application/json", json))
                    .deliver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String zone() {
        List<String> ids = control.zones().stream()
                .map(zone -> zone.playback().layout())
                .map(ZoneLayout::id)
                .toList();
        return "zones/" + ids.get(0);
    }

    @Test
    void aZoneThatIsSentBackIsUnchanged() {
        String before = zonesApi.get(zone()).text();
        FakeExchange answer = send(zonesApi, "PUT", zone(), before);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(zonesApi.get(zone()).text()).isEqualTo(before);
    }

    @Test
    void aZoneWithOneChangedFieldChangesInThat() {
        String before = zonesApi.get(zone()).text();
        String changed = before.replaceFirst("\"brightness\":[0-9.]+", "\"brightness\":7");
        assertThat(changed).isNotEqualTo(before);
        assertThat(send(zonesApi, "PUT", zone(), changed).status()).isEqualTo(200);
        assertThat(zonesApi.get(zone()).text()).contains("\"brightness\":7");
    }

    @Test
    void aReadOnlyFieldThatWasChangedIsRefusedByName() {
        String changed = zonesApi.get(zone()).text().replaceFirst("\"length\":[0-9]+", "\"length\":9999");
        FakeExchange answer = send(zonesApi, "PUT", zone(), changed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"length\"", "'length' is read-only");
        String other = zonesApi.get(zone()).text().replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"other\"");
        assertThat(send(zonesApi, "PUT", zone(), other).text()).contains("\"field\":\"id\"");
    }

    @Test
    void aStripThatIsSentBackIsUnchangedThoughItsCountersGoOn() {
        send(stripsApi, "PUT", "strips/hall", "{\"driver\":\"ddp\",\"pixels\":5}");
        var before = strips.strips.get("hall");
        String json = stripsApi.get("strips/hall").text();
        assertThat(send(stripsApi, "PUT", "strips/hall", json).status()).isEqualTo(200);
        assertThat(send(stripsApi, "PUT", "strips/hall", json.replace("\"shown\":7", "\"shown\":5"))
                        .status())
                .isEqualTo(200);
        assertThat(strips.strips.get("hall")).isSameAs(before);
        String changed =
                json.replace("\"configuration\":{\"gamma\":[1],\"pixels\":5}", "\"configuration\":{\"pixels\":3}");
        assertThat(changed).isNotEqualTo(json);
        assertThat(send(stripsApi, "PUT", "strips/hall", changed).json().getInt("pixels"))
                .isEqualTo(3);
        FakeExchange refused = send(stripsApi, "PUT", "strips/hall", json);
        assertThat(refused.status()).as("its length has changed meanwhile").isEqualTo(422);
        assertThat(refused.text()).contains("'pixels' is read-only");
    }

    @Test
    void aPaletteOfDiunaThatIsSentBackIsUnchanged() {
        TestApi api = new TestApi(new PalettesResource(control, new FakePaletteAdmin()));
        String json = api.get("palettes/sunset").text();
        assertThat(send(api, "PUT", "palettes/sunset", json).status()).isEqualTo(200);
        assertThat(send(api, "PUT", "palettes/sunset", json.replace("false", "true"))
                        .text())
                .contains("'own' is read-only");
    }

    @Test
    void theMasterThatIsSentBackIsUnchanged() {
        TestApi api = new TestApi(new MasterResource(control));
        String json = api.get("master").text();
        FakeExchange answer = send(api, "PATCH", "master", json);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(send(api, "PATCH", "master", answer.text()).status()).isEqualTo(200);
        assertThat(api.get("master").text()).isEqualTo(json);
    }

    @Test
    void coloursAreReadInAllFormsAndWrittenInOne() {
        for (String color : List.of("\"#f80\"", "\"ff8800\"", "[255,136,0]", "\"hsl(32,100%,50%)\"")) {
            send(zonesApi, "PATCH", zone(), "{\"color\":\"#000000\"}");
            assertThat(send(zonesApi, "PATCH", zone(), "{\"color\":" + color + "}")
                            .json()
                            .getString("color"))
                    .isEqualTo("#ff8800");
        }
        for (String color : List.of("[0,0,1,128]", "\"rgbw(0,0,1,128)\"", "\"#00000180\"")) {
            assertThat(send(zonesApi, "PATCH", zone(), "{\"color\":" + color + "}")
                            .json()
                            .getString("color"))
                    .isEqualTo("#00000180");
        }
        assertThat(send(zonesApi, "PATCH", zone(), "{\"color\":\"#ff88\"}").text())
                .contains("\"field\":\"color\"", "#rrggbb, #rgb, #rrggbbww with white, [red,green,blue]");
        assertThat(send(zonesApi, "PATCH", zone(), "{\"color\":7}").text()).contains("\"field\":\"color\"");
    }
}
