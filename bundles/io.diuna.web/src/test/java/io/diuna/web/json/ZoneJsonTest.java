// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.web.FakeServices;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoneJsonTest {

    private static final ZonePlayback PLAYBACK = new ZonePlayback(
            new ZoneLayout("desk", "Desk", List.of(new ZoneRange("main", 0, 9, false))),
            ZonePlayback.State.PLAYING,
            null,
            List.of("audio.bass"));

    @Test
    void showsBindingsInCanonicalFormAndWhatTheZoneWaitsFor() {
        JsonObject zone = zone(Map.of("speed", Map.of("signal", "audio.bass", "to", 90.0, "smoothMs", 80.0)));
        assertThat(zone.getJsonObject("parameters").get("speed").toString())
                .isEqualTo("{\"signal\":\"audio.bass\",\"from\":1,\"to\":90,\"smoothMs\":80}");
        assertThat(zone.getJsonObject("playing").get("waitingFor").toString()).isEqualTo("[\"audio.bass\"]");
    }

    @Test
    void aBindingOfAnotherVersionOfThePluginIsTheDefault() {
        JsonObject zone = zone(Map.of("speed", Map.of("signal", "audio.bass", "to", 5_000.0)));
        assertThat(zone.getJsonObject("parameters").getInt("speed")).isEqualTo(50);
    }

    private static JsonObject zone(Map<String, Object> parameters) {
        ZoneLook look = new ZoneLook(true, 80, 0, "sunset", "rainbow", parameters);
        return ZoneJson.write(new ZoneStatus(look, PLAYBACK), Optional.of(FakeServices.RAINBOW));
    }
}
