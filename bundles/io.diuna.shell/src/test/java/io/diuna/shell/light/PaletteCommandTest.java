// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.color.Palette;
import io.diuna.platform.control.PaletteAdmin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteCommandTest {

    private final Map<String, Palette> saved = new LinkedHashMap<>();
    private final PaletteCommand palette = new PaletteCommand(new PaletteAdmin() {
        @Override
        public List<Palette> own() {
            return List.copyOf(saved.values());
        }

        @Override
        public boolean put(Palette one) {
            return saved.put(one.id(), one) == null;
        }

        @Override
        public boolean remove(String id) {
            return saved.remove(id) != null;
        }
    });

    private String run(String... words) {
        return palette.run(List.of(words));
    }

    @Test
    void savesAndDeletes() {
        assertThat(run("save", "dusk", "label=Dusk", "colors=#ff0000,#00ff00")).isEqualTo("Saved new palette 'dusk'\n");
        assertThat(run("save", "dusk", "label=Evening")).isEqualTo("Saved palette 'dusk'\n");
        assertThat(saved.get("dusk").colors()).containsExactly(0xFF0000, 0x00FF00);
        assertThat(saved.get("dusk").label()).isEqualTo("Evening");
        assertThat(run("delete", "dusk")).isEqualTo("Deleted palette 'dusk'\n");
        assertThat(saved).isEmpty();
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> run("save", "dusk")).hasMessageStartingWith("'colors' is missing or empty");
        assertThatThrownBy(() -> run("save", "dusk", "colors=")).hasMessageStartingWith("'colors' is missing or empty");
        assertThatThrownBy(() -> run("save", "dusk", "colors=#ff0000,grape")).hasMessageContaining("grape");
        assertThatThrownBy(() -> run("delete", "fire")).hasMessage("There is no palette of your own 'fire'");
        assertThat(saved).isEmpty();
    }
}
