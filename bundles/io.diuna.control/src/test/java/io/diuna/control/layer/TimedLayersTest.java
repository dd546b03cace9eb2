// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Layers in virtual time. */
class TimedLayersTest {

    private static final int RED = 0xFF0000;

    private final Set<String> zones = new HashSet<>(Set.of("left", "right"));
    private long now = Long.MAX_VALUE - 1_000_000; // the clock may overflow
    private final FakeFrameSink sink = new FakeFrameSink(zones);
    private final TimedLayers layers = new TimedLayers(sink, zones::contains, () -> now);

    private static Layer layer(String id, Blend blend, int millis, int pulses, Integer... colors) {
        return new Layer(
                id,
                List.of("left", "right"),
                List.of(colors),
                0,
                FramePriority.PULSE,
                blend,
                Duration.ofMillis(millis),
                pulses);
    }

    /** Lets time pass as the control thread does: it runs at each deadline. */
    private void pass(int millis) {
        long end = now + Duration.ofMillis(millis).toNanos();
        long wait = layers.run();
        while (wait <= end - now) {
            now += wait;
            wait = layers.run();
        }
        now = end;
    }

    @Test
    void aSteadyLayerIsShownOnceAndEnds() {
        assertThat(layers.put(layer("bell", Blend.NORMAL, 2_000, 0, RED))).isTrue();
        assertThat(sink.log()).containsExactly("left #ff0000 2000", "right #ff0000 2000");
        pass(1_999);
        assertThat(layers.layers())
                .hasSize(1)
                .first()
                .satisfies(status -> assertThat(status.remaining()).isEqualTo(Duration.ofMillis(1)));
        assertThat(sink.open()).isOne();
        pass(1);
        assertThat(layers.layers()).isEmpty();
        assertThat(sink.open()).isZero();
        assertThat(sink.log()).isEmpty();
        assertThat(layers.run()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aHardPulseIsOnForItsFirstHalf() {
        layers.put(layer("bell", Blend.NORMAL, 2_000, 2, RED));
        assertThat(sink.log()).containsExactly("left #ff0000 2000", "right #ff0000 2000");
        pass(499);
        assertThat(sink.log()).isEmpty();
        pass(1);
        assertThat(sink.log()).containsExactly("left clear", "right clear");
        pass(500);
        assertThat(sink.log()).containsExactly("left #ff0000 1000", "right #ff0000 1000");
        pass(500);
        assertThat(sink.log()).containsExactly("left clear", "right clear");
        pass(500);
        assertThat(layers.layers()).isEmpty();
    }

    @Test
    void aSoftPulseRisesAndFallsFromWhatChangesNothing() {
        layers.put(layer("glow", Blend.SCREEN, 1_000, 1, RED));
        assertThat(sink.log()).first().isEqualTo("left #000000 1000");
        pass(500);
        assertThat(sink.log()).contains("left #fe0000 520").hasSize(24);
        pass(500);
        layers.put(layer("shade", Blend.MULTIPLY, 1_000, 1, 0x000000));
        assertThat(sink.log()).endsWith("left #ffffffff 1000", "right #ffffffff 1000");
    }

    @Test
    void severalColorsCoverPixelsFromTheFirstOn() {
        layers.put(new Layer(
                "text",
                List.of("left"),
                List.of(RED, 0x00FF00),
                5,
                FramePriority.REALTIME,
                Blend.ADD,
                Duration.ofSeconds(1),
                0));
        assertThat(sink.log()).containsExactly("left 5:#ff0000,#00ff00 1000");
    }

    @Test
    void anotherLayerOfItsIdTakesItsPlaceWithoutAGap() {
        layers.put(layer("bell", Blend.NORMAL, 2_000, 0, RED));
        sink.log();
        assertThat(layers.put(layer("bell", Blend.ADD, 1_000, 0, 0x0000FF))).isFalse();
        assertThat(sink.log()).containsExactly("left #0000ff 1000", "right #0000ff 1000");
        assertThat(sink.open()).isOne();
        assertThat(layers.remove("bell")).isTrue();
        assertThat(layers.remove("bell")).isFalse();
        assertThat(sink.open()).isZero();
    }

    @Test
    void refusalsChangeNothing() {
        assertThatThrownBy(() -> layers.put(layer("Bell!", Blend.NORMAL, 1, 0, RED)))
                .hasMessageContaining("not a valid id of a layer");
        zones.remove("right");
        assertThatThrownBy(() -> layers.put(layer("bell", Blend.NORMAL, 1, 0, RED)))
                .hasMessage("There is no zone 'right'");
        assertThat(layers.layers()).isEmpty();
        assertThat(sink.open()).isZero();
        assertThatThrownBy(() -> layer("bell", Blend.NORMAL, 0, 0, RED))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("durationMs");
        assertThatThrownBy(() -> layer("bell", Blend.NORMAL, 1, 1_001, RED)).hasMessageContaining("pulses");
        assertThatThrownBy(() -> layer("bell", Blend.NORMAL, 1, 0)).hasMessageContaining("colors");
        zones.add("right");
        for (int i = 0; i < LayerAdmin.MAX_LAYERS; i++) {
            layers.put(layer("l" + i, Blend.NORMAL, 10, 0, RED));
        }
        assertThatThrownBy(() -> layers.put(layer("more", Blend.NORMAL, 1, 0, RED)))
                .hasMessage("There are 32 layers, the most; remove one first");
        pass(10);
        assertThat(layers.put(layer("more", Blend.NORMAL, 1, 0, RED))).isTrue();
    }

    @Test
    void aZoneThatIsRemovedStopsNoOther() {
        layers.put(layer("bell", Blend.NORMAL, 2_000, 2, RED));
        sink.log();
        zones.remove("left");
        pass(1_000);
        assertThat(sink.log()).contains("right clear", "right #ff0000 1000");
    }
}
