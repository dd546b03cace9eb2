// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.control.Scene;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.schedule.Playlist;
import io.diuna.platform.schedule.PlaylistStep;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WledResourceTest {

    private final TestDevice device = new TestDevice();

    @Test
    void aClientReadsStateInformationEffectsAndPalettes() throws IOException {
        JsonObject all = device.get("/json").asJsonObject();
        assertThat(TestDevice.texts(all.getJsonArray("effects"))).containsExactly("Solid", "Fire", "Chase");
        assertThat(TestDevice.texts(all.getJsonArray("palettes"))).containsExactly("Rainbow", "Ocean");
        JsonObject state = all.getJsonObject("state");
        assertThat(state.getBoolean("on")).isTrue();
        assertThat(state.getInt("bri")).isEqualTo(255);
        assertThat(state.getInt("lor")).isZero();
        assertThat(state.getJsonObject("nl").getBoolean("on")).isFalse();
        assertThat(state.getJsonObject("udpn").getBoolean("send")).isFalse();
        JsonObject right = device.segment(1);
        assertThat(right.getInt("start")).isEqualTo(50);
        assertThat(right.getInt("stop")).isEqualTo(90);
        assertThat(right.getJsonArray("col").toString()).isEqualTo("[[255,160,0],[0,0,0],[0,0,0]]");
        JsonObject info = all.getJsonObject("info");
        assertThat(info.getString("mac")).matches("[0-9a-f]{12}");
        assertThat(info.getString("ver")).isEqualTo("0.15.0");
        assertThat(info.getJsonObject("leds").getInt("count")).isEqualTo(90);
        assertThat(info.getJsonObject("leds").getJsonArray("seglc")).hasSize(2);
        assertThat(info.getJsonObject("fs").getInt("pmt")).isPositive();
        assertThat(info.getInt("uptime")).isPositive();
        for (String path :
                List.of("/json/", "/json/si", "/json/nodes", "/json/net", "/json/cfg", "/json/eff", "/json/pal")) {
            assertThat(device.get(path)).as(path).isNotNull();
        }
    }

    @Test
    void controlsComeFromTheDeclarationOfParameters() throws IOException {
        assertThat(TestDevice.texts(device.get("/json/fxdata").asJsonArray()))
                .containsExactly(";!;", "Speed,Heat,,,,Sparks;;!;1", ",Dots;!,Tail;;1");
    }

    @Test
    void anEffectKeepsItsNumberWhileItsPluginIsAwayAndAfterARestart() throws IOException {
        device.get("/json/eff");
        AnimationDescription fire = device.animations.remove(0);
        device.animations.add(0, TestDevice.animation("aurora", "Aurora", Set.of()));
        device.start();
        assertThat(TestDevice.texts(device.get("/json/eff").asJsonArray()))
                .containsExactly("Solid", "RSVD", "Chase", "Aurora");
        assertThatThrownBy(() -> device.post("{\"seg\":{\"fx\":1}}"))
                .isInstanceOf(HttpProblem.class)
                .hasMessage("There is no effect 1; /json/effects lists them from 0");
        device.animations.add(fire);
        device.post("{\"seg\":{\"fx\":1}}");
        assertThat(device.look("left").animation()).isEqualTo("fire");
    }

    @Test
    void scenesAndPlaylistsArePresets() throws IOException {
        device.library.scenes.put(
                "evening", new Scene("evening", "Evening", null, Map.of("left", device.look("left"))));
        device.library.playlists.put(
                "party",
                new Playlist(
                        "party",
                        "Party",
                        List.of(new PlaylistStep("evening", Duration.ofSeconds(3), Transition.CUT)),
                        0,
                        false,
                        null));
        JsonObject presets = device.get("/presets.json").asJsonObject();
        assertThat(presets.keySet()).containsExactly("0", "1", "2");
        assertThat(presets.getJsonObject("1").getString("n")).isEqualTo("Evening");
        assertThat(presets.getJsonObject("2")
                        .getJsonObject("playlist")
                        .getJsonArray("dur")
                        .toString())
                .isEqualTo("[30]");
        assertThat(device.state().getInt("ps")).isEqualTo(1);
        device.post("{\"ps\":1,\"tt\":20}");
        device.post("{\"ps\":2}");
        assertThat(device.state().getInt("pl")).isEqualTo(2);
        device.post("{\"np\":true}");
        device.post("{\"pl\":-1}");
        assertThat(device.library.log).containsExactly("recall evening 2000", "start party", "next party", "stop");
    }

    @Test
    void aPresetIsSavedByItsNumberAndRemoved() throws IOException {
        int stamp = device.info().getJsonObject("fs").getInt("pmt");
        device.post("{\"psave\":7,\"n\":\"Movie night\"}");
        assertThat(device.library.scenes.get("movie-night").looks()).containsOnlyKeys("left", "right");
        assertThat(device.get("/presets.json").asJsonObject().getJsonObject("7").getString("n"))
                .isEqualTo("Movie night");
        assertThat(device.info().getJsonObject("fs").getInt("pmt")).isNotEqualTo(stamp);
        device.post("{\"psave\":7,\"n\":\"Cinema\"}");
        assertThat(device.library.scenes).hasSize(1);
        device.post("{\"pdel\":7}");
        assertThat(device.library.scenes).isEmpty();
    }

    @Test
    void theNightLightFadesToItsBrightness() throws IOException {
        device.post("{\"nl\":{\"on\":true,\"dur\":20,\"tbri\":0}}");
        JsonObject night = device.state().getJsonObject("nl");
        assertThat(night.getInt("rem")).isEqualTo(1200);
        assertThat(device.library.nightLight.status().orElseThrow().plan().off())
                .isTrue();
        device.post("{\"nl\":{\"on\":false}}");
        assertThat(device.library.nightLight.status()).isEmpty();
    }

    @Test
    void palettesAreReadAPageAtATime() throws IOException {
        for (int i = 0; i < 8; i++) {
            device.light.palettes.add(Palette.of("p" + i, "P" + i, List.of(i)));
        }
        JsonObject page = device.get("/json/palx", "page=1").asJsonObject();
        assertThat(page.getInt("m")).isEqualTo(1);
        assertThat(page.getJsonObject("p").keySet()).containsExactly("8", "9");
        JsonObject first = device.get("/json/palx", "").asJsonObject().getJsonObject("p");
        assertThat(first.getJsonArray("0").toString()).isEqualTo("[[0,255,0,0],[127,0,255,0],[255,0,0,255]]");
        assertThatThrownBy(() -> device.get("/json/palx", "page=x")).isInstanceOf(HttpProblem.class);
    }
}
