// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateCommandTest {

    private final TestDevice device = new TestDevice();

    @Test
    void aSegmentIsAZone() throws IOException {
        device.post(
                "{\"seg\":[{\"id\":1,\"on\":true,\"bri\":51,\"fx\":2,\"ix\":255,\"col\":[[1,2,3],\"0000FF\"],\"pal\":1}]}");
        ZoneLook right = device.look("right");
        assertThat(right)
                .isEqualTo(new ZoneLook(true, 20, 0x010203, "ocean", "chase", Map.of("dots", 10.0, "tail", "#0000ff")));
        assertThat(device.look("left").animation()).isNull();
        JsonObject json = device.segment(1);
        assertThat(json.getInt("ix")).isEqualTo(255);
        assertThat(json.getInt("bri")).isEqualTo(51);
        assertThat(json.getInt("fx")).isEqualTo(2);
        assertThat(json.getJsonArray("col").toString()).isEqualTo("[[1,2,3],[0,0,255],[0,0,0]]");
    }

    @Test
    void aSegmentWithoutAnIdMeansTheSelectedOnes() throws IOException {
        device.post("{\"seg\":[{\"id\":0,\"sel\":false}]}");
        device.post("{\"seg\":{\"fx\":1,\"sx\":128,\"ix\":255,\"o1\":true}}");
        assertThat(device.look("left").animation()).isNull();
        assertThat(device.look("right").parameters())
                .containsEntry("heat", 100.0)
                .containsEntry("sparks", true);
        assertThat(device.segment(1).getInt("sx")).isEqualTo(128);
        assertThat(device.segment(1).getBoolean("o1")).isTrue();
        assertThat(device.segment(0).getBoolean("sel")).isFalse();
    }

    @Test
    void stepsGoThroughEffectsAndPalettes() throws IOException {
        device.post("{\"seg\":{\"id\":0,\"fx\":\"~\",\"pal\":\"~-\"}}");
        assertThat(device.look("left").animation()).isEqualTo("fire");
        assertThat(device.look("left").palette()).isEqualTo("ocean");
        device.post("{\"seg\":{\"id\":0,\"fx\":\"~-2\",\"pal\":\"~\"}}");
        assertThat(device.look("left").animation()).isEqualTo("chase");
        assertThat(device.look("left").palette()).isEqualTo("rainbow");
    }

    @Test
    void aColorIsAlsoATemperatureOrHasWhite() throws IOException {
        device.post("{\"seg\":{\"id\":0,\"col\":[[10,20,30,40]]}}");
        assertThat(device.look("left").color()).isEqualTo(0x280A141E);
        assertThat(device.segment(0).getJsonArray("col").getJsonArray(0).toString())
                .isEqualTo("[10,20,30,40]");
        device.post("{\"seg\":{\"id\":0,\"col\":[[2700]]}}");
        assertThat(device.look("left").color() >> 16 & 0xFF).isEqualTo(255);
        device.post("{\"seg\":{\"id\":0,\"col\":[[]]}}");
        assertThat(device.look("left").color() >> 16 & 0xFF).isEqualTo(255);
    }

    @Test
    void aWrongCommandChangesNothingAndSaysWhy() {
        for (String[] wrong : new String[][] {
            {"{\"on\":false,\"seg\":[{\"id\":5,\"on\":false}]}", "There is no segment 5"},
            {"{\"on\":false,\"seg\":[{\"id\":0,\"fx\":99}]}", "There is no effect 99"},
            {"{\"on\":false,\"seg\":[{\"id\":0,\"pal\":99}]}", "There is no palette 99"},
            {"{\"on\":false,\"seg\":[{\"id\":0,\"col\":[[1,2]]}]}", "'seg[0].col' is up to three colours"},
            {"{\"on\":false,\"seg\":[{\"id\":0,\"stop\":10}]}", "Segment 0 is a zone"},
            {"{\"on\":false,\"seg\":7}", "'seg' is an object"},
            {"{\"on\":false,\"seg\":[7]}", "'seg' is a list of objects"},
            {"{\"on\":false,\"ps\":9}", "There is no preset 9"},
            {"{\"on\":\"maybe\"}", "'on' is true, false or"},
            {"{\"bri\":\"much\"}", "'bri' is a number or a step"},
            {"{\"on\":false,\"nl\":3}", "'nl' is an object"},
            {"", "The command is no JSON object"},
            {"{", "The command is no JSON object"},
            {"[]", "The command is no JSON object"},
            {"{\"seg\":".repeat(2_000), "The command is no JSON object, deeper than 16 levels"},
            {"{\"bri\":" + "9".repeat(2_000) + "}", "or has too long a number"},
            {"{\"on\":", "The command is no JSON object"},
        }) {
            assertThatThrownBy(() -> device.post(wrong[0]))
                    .as(wrong[0])
                    .isInstanceOf(HttpProblem.class)
                    .hasMessageContaining(wrong[1]);
        }
        assertThatThrownBy(() -> device.post("{\"on\":false,\"psave\":251}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("A preset has a number of 1 to 250, not 251");
        assertThat(device.light.transitions).isEmpty();
    }

    @Test
    void fieldsThatDiunaDoesNotHaveAreIgnoredAsWledDoes() throws IOException {
        JsonObject answer = device.post(
                "{\"v\":true,\"on\":true,\"udpn\":{\"send\":true},\"seg\":[{\"id\":0,\"start\":0,\"stop\":50,"
                        + "\"rev\":true,\"cct\":3,\"frz\":false},{\"id\":9,\"stop\":0}],\"mainseg\":0,\"unknown\":[1]}");
        assertThat(answer).containsKey("seg");
        assertThat(device.post("{\"on\":true}").toString()).isEqualTo("{\"success\":true}");
    }

    @Test
    void theMasterIsSwitchedAndDimmed() throws IOException {
        device.post("{\"on\":false}");
        assertThat(device.light.master).isEqualTo(new Master(false, 100));
        device.post("{\"bri\":128,\"tt\":10}");
        assertThat(device.light.master).isEqualTo(new Master(true, 50.2));
        assertThat(device.state().getInt("bri")).isEqualTo(128);
        assertThat(device.light.transitions.get(1).duration()).isEqualTo(Duration.ofSeconds(1));
        device.post("{\"bri\":0}");
        assertThat(device.light.master).isEqualTo(new Master(false, 50.2));
        device.post("{\"on\":\"t\"}");
        device.post("{\"bri\":\"~-28\",\"tt\":0}");
        assertThat(device.state().getInt("bri")).isEqualTo(100);
        assertThat(device.light.transitions.get(4)).isEqualTo(Transition.CUT);
    }
}
