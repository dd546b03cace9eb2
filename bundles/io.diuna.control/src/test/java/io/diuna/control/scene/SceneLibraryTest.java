// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.scene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.diuna.api.ConfigurationException;
import io.diuna.control.MemoryStore;
import io.diuna.control.library.DocumentFormat;
import io.diuna.control.library.Library;
import io.diuna.platform.control.Scene;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class SceneLibraryTest {

    private static final ZoneLook WAVE =
            new ZoneLook(true, 33.5, 0x123456, "ember", "wave", Map.of("depth", 5.0, "mirror", true, "shape", "round"));
    private static final ZoneLook DARK = new ZoneLook(false, 0, 0, "ice", null, Map.of());

    private static final String DOCUMENT = """
            {"version":1,"scenes":[{"id":"evening","label":"Evening","color":"#ff8800","looks":{"right":{"on":true,\
            "brightness":33.5,"color":"#123456","palette":"ember","animation":"wave","parameters":{"depth":5.0,\
            "mirror":true,"shape":"round"}},"left":{"on":false,"brightness":0.0,"color":"#000000","palette":"ice",\
            "parameters":{}}}},{"id":"night","label":"Night","looks":{"left":{"on":false,"brightness":0.0,\
            "color":"#000000","palette":"ice","parameters":{}}}}]}""";

    private final MemoryStore store = new MemoryStore();
    private final List<String> events = new ArrayList<>();
    private SceneLibrary scenes = open();

    @Test
    void scenesSurviveARestart() {
        assertThat(scenes.put(evening())).isTrue();
        assertThat(scenes.put(new Scene("night", "Night", null, Map.of("left", DARK))))
                .isTrue();
        assertThat(store.documents).containsEntry("scenes", DOCUMENT);
        scenes = open();
        assertThat(scenes.all()).containsExactly(evening(), new Scene("night", "Night", null, Map.of("left", DARK)));
        scenes.order(List.of("night"));
        assertThat(scenes.put(new Scene("evening", "Late", 0, Map.of("left", DARK))))
                .isFalse();
        assertThat(open().all()).extracting(Scene::label).containsExactly("Night", "Late");
        assertThat(scenes.remove("night")).isTrue();
        assertThat(scenes.remove("night")).isFalse();
        assertThat(events).containsExactly("SCENE:evening", "SCENE:night", "SCENE:", "SCENE:evening", "SCENE:night");
    }

    @Test
    void whatIsInvalidIsRefusedWithItsField() {
        refused("id", () -> scenes.put(new Scene("Evening", "x", null, Map.of("left", DARK))));
        refused("label", () -> scenes.put(new Scene("evening", " ", null, Map.of("left", DARK))));
        refused("label", () -> scenes.put(new Scene("evening", "x".repeat(65), null, Map.of("left", DARK))));
        refused("looks", () -> scenes.put(new Scene("evening", "x", null, Map.of())));
        refused("id", () -> scenes.put(new Scene("evening", "x", null, Map.of("The left", DARK))));
        refused("brightness", () -> scenes.put(scene(DARK.withBrightness(Double.NaN))));
        refused("brightness", () -> scenes.put(scene(DARK.withBrightness(101))));
        refused("parameters.depth", () -> scenes.put(scene(WAVE.withParameters(Map.of("depth", Double.NaN)))));
        refused("color", () -> scenes.put(new Scene("evening", "x", 0x1ffffff, Map.of("left", DARK))));
        refused("id", () -> scenes.looks("evening", Set.of()));
        refused("order", () -> scenes.order(List.of("evening")));
        scenes.put(evening());
        refused("order", () -> scenes.order(List.of("evening", "evening")));
        refused("zones", () -> scenes.looks("evening", Set.of("attic")));
        assertThat(scenes.all()).containsExactly(evening());
    }

    private static Scene scene(ZoneLook look) {
        return new Scene("evening", "x", null, Map.of("left", look));
    }

    @Test
    void thereAreAsManyAsPresetsInWled() {
        for (int i = 0; i < SceneLibrary.MOST; i++) {
            scenes.put(new Scene("s" + i, "x", null, Map.of("left", DARK)));
        }
        refused("id", () -> scenes.put(evening()));
        assertThat(scenes.put(new Scene("s7", "y", null, Map.of("left", DARK)))).isFalse();
    }

    @Test
    void aPartOfASceneHasItsOwnZonesOnly() {
        scenes.put(evening());
        assertThat(scenes.looks("evening", Set.of())).containsOnlyKeys("left", "right");
        assertThat(scenes.looks("evening", Set.of("left"))).isEqualTo(Map.of("left", DARK));
    }

    @Test
    void aDocumentOfAnotherVersionOrWithAWrongValueIsNotRead() {
        DocumentFormat<Scene> format = new SceneDocument();
        assertThat(format.read(DOCUMENT.getBytes(UTF_8))).hasSize(2);
        for (String wrong : List.of(
                "",
                "[]",
                DOCUMENT.replace("\"version\":1", "\"version\":2"),
                DOCUMENT.replace("\"label\":\"Night\"", "\"label\":1"),
                DOCUMENT.replace("\"label\":\"Night\",", ""),
                DOCUMENT.replace("33.5", "101"),
                DOCUMENT.replace("#ff8800", "orangish"),
                DOCUMENT.substring(0, DOCUMENT.length() / 2))) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> format.read(wrong.getBytes(UTF_8)));
        }
    }

    private static Scene evening() {
        Map<String, ZoneLook> looks = new LinkedHashMap<>();
        looks.put("right", WAVE);
        looks.put("left", DARK);
        return new Scene("evening", "Evening", 0xFF8800, looks);
    }

    private static void refused(String field, Runnable action) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    private SceneLibrary open() {
        return new SceneLibrary(
                new Library<>(store, "scenes", new SceneDocument(), NOPLogger.NOP_LOGGER),
                (kind, id) -> events.add(kind + ":" + id));
    }
}
