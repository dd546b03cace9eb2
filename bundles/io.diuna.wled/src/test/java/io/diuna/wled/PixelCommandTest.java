// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.platform.control.Master;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Colours of single LEDs: {@code i} of a segment. */
class PixelCommandTest {

    private final TestDevice device = new TestDevice();

    private void paint(String colors) throws IOException {
        device.post("{\"seg\":{\"id\":0,\"i\":" + colors + "}}");
    }

    /** Returns the first colours of the layer over the left zone. */
    private List<Integer> colors(int count) {
        Layer layer = Objects.requireNonNull(device.layers.byId.get("wled-left"));
        assertThat(layer.zones()).containsExactly("left");
        assertThat(layer.colors()).hasSize(50);
        return layer.colors().subList(0, count);
    }

    private boolean isFrozen() throws IOException {
        return device.segment(0).getBoolean("frz");
    }

    @Test
    void coloursAreForTheFirstLedsOnwards() throws IOException {
        paint("[\"FF0000\",[0,255,0],\"0000ff\"]");
        assertThat(colors(4)).containsExactly(0xFF0000, 0x00FF00, 0x0000FF, 0);
        assertThat(isFrozen()).isTrue();
        assertThat(device.segment(1).getBoolean("frz")).isFalse();
    }

    @Test
    void placesAndRangesStandBeforeTheirColour() throws IOException {
        paint("[1,\"FF0000\",3,6,\"00FF00\",\"0000FF\"]");
        assertThat(colors(8)).containsExactly(0, 0xFF0000, 0, 0x00FF00, 0x00FF00, 0x00FF00, 0x0000FF, 0);
    }

    @Test
    void othersKeepTheirColour() throws IOException {
        paint("[0,3,\"FF0000\"]");
        paint("[1,\"00FF00\"]");
        assertThat(colors(4)).containsExactly(0xFF0000, 0x00FF00, 0xFF0000, 0);
    }

    @Test
    void whatLiesBeyondTheSegmentIsLeftOut() throws IOException {
        paint("[48,1000000,\"FF0000\",2000000000,\"00FF00\",\"0000FF\"]");
        assertThat(colors(50).subList(47, 50)).containsExactly(0, 0xFF0000, 0xFF0000);
    }

    @Test
    void anotherLookOfTheSegmentEndsThem() throws IOException {
        for (String change : List.of("\"fx\":0", "\"col\":[[1,2,3]]", "\"frz\":false", "\"on\":true", "\"sx\":3")) {
            paint("[\"FF0000\"]");
            device.post("{\"seg\":{\"id\":0,\"bri\":100}}");
            assertThat(isFrozen()).as("brightness dims them").isTrue();
            device.post("{\"seg\":{\"id\":0," + change + "}}");
            assertThat(isFrozen()).as(change).isFalse();
            assertThat(device.layers.byId).as(change).isEmpty();
        }
    }

    @Test
    void soDoesALookThatSomebodyElseHasChosen() throws IOException {
        paint("[\"FF0000\"]");
        ZoneLook look = device.look("left");
        device.light.looks.put("left", look.withBrightness(7));
        device.device().pixels().releaseChanged();
        assertThat(isFrozen()).isTrue();
        device.light.looks.put("left", look.withAnimation("fire"));
        device.device().pixels().releaseChanged();
        assertThat(isFrozen()).isFalse();
        assertThat(device.layers.byId).isEmpty();
    }

    @Test
    void soDoesALightThatIsSwitchedOff() throws IOException {
        paint("[\"FF0000\"]");
        device.light.master = new Master(false, 100);
        device.device().pixels().releaseChanged();
        assertThat(device.layers.byId).isEmpty();
    }

    @Test
    void aNewEffectWithColoursShowsTheColours() throws IOException {
        device.post("{\"seg\":{\"id\":0,\"fx\":1,\"i\":[\"FF0000\"]}}");
        device.device().pixels().releaseChanged();
        assertThat(isFrozen()).isTrue();
        assertThat(device.look("left").animation()).isEqualTo("fire");
    }

    @Test
    void wrongOnesChangeNothing() {
        for (String wrong : List.of(
                "[]",
                "7",
                "[7]",
                "[\"red?\"]",
                "[1,2,3,\"FF0000\"]",
                "[-1,\"FF0000\"]",
                "[[1,2]]",
                "[[]]",
                "[true]",
                "[\"FF0000\",4]")) {
            assertThatThrownBy(() -> device.post("{\"on\":false,\"seg\":{\"id\":0,\"i\":" + wrong + "}}"))
                    .as(wrong)
                    .isInstanceOf(HttpProblem.class)
                    .hasMessageContaining("'seg.i' is a list of colours");
        }
        assertThat(device.layers.byId).isEmpty();
        assertThat(device.light.transitions).isEmpty();
    }
}
