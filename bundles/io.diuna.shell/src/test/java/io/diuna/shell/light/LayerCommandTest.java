// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.layer.Layer;
import io.diuna.platform.layer.LayerAdmin;
import io.diuna.platform.layer.LayerStatus;
import io.diuna.shell.FakeShow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerCommandTest {

    private final Map<String, Layer> shown = new LinkedHashMap<>();
    private final LayerAdmin admin = new LayerAdmin() {
        @Override
        public List<LayerStatus> layers() {
            return shown.values().stream()
                    .map(layer -> new LayerStatus(layer, layer.duration()))
                    .toList();
        }

        @Override
        public boolean put(Layer layer) {
            return shown.put(layer.id(), layer) == null;
        }

        @Override
        public boolean remove(String id) {
            return shown.remove(id) != null;
        }
    };

    private final LayerCommand layer = new LayerCommand(new FakeShow(), admin);

    private String run(String... words) {
        return layer.run(List.of(words));
    }

    @Test
    void showsListsAndRemoves() {
        assertThat(run("show", "bell", "color=#ff0000", "seconds=2.5", "pulses=3", "blend=add"))
                .isEqualTo("Shows layer 'bell'\n");
        assertThat(shown.get("bell"))
                .isEqualTo(new Layer(
                        "bell",
                        List.of("left"),
                        List.of(0xFF0000),
                        0,
                        FramePriority.PULSE,
                        Blend.ADD,
                        Duration.ofMillis(2_500),
                        3));
        assertThat(new LayersCommand(admin).run(List.of())).isEqualTo("""
                LAYER  ZONES  PRIORITY  BLEND  PULSES  SECONDS LEFT
                bell   left   pulse     add    3       2
                """);
        assertThat(run("delete", "bell")).isEqualTo("Removed layer 'bell'\n");
        assertThatThrownBy(() -> run("delete", "bell")).hasMessage("There is no layer 'bell'");
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> run("show", "bell", "color=#ff0000")).hasMessage("'seconds' is missing");
        assertThatThrownBy(() -> run("show", "bell", "seconds=2")).hasMessage("'color' is missing");
        assertThatThrownBy(() -> run("show", "bell", "seconds=2", "color=#ff0000", "blend=burn"))
                .hasMessage("'burn' is not a blend mode; valid are normal, add, screen, multiply, lighten, darken");
        assertThatThrownBy(() -> run("show", "bell", "seconds=0", "color=#ff0000"))
                .hasMessageContaining("durationMs");
        assertThat(shown).isEmpty();
    }
}
