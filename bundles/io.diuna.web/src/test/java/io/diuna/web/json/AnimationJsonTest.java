// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.plugin.PluginTexts;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnimationJsonTest {

    private static final ChoiceParameter WAY =
            Parameter.choice("way", "Way").option("left", "Left").option("right", "Right");

    private final JsonObject json = AnimationJson.write(
            new AnimationDescription(
                    "text",
                    "Text",
                    "A text.",
                    Set.of(AnimationInput.TIME_OF_DAY, AnimationInput.COLOR),
                    List.of("2d", "text"),
                    List.of(
                            Parameter.count("count", "Count").withUnit("px"),
                            Parameter.text("words", "Words")
                                    .withDefault("Hello")
                                    .withDescription("What is written."),
                            Parameter.colors("colors", "Colours")
                                    .withDefault(0xFF0000)
                                    .withGroup("Colours"),
                            WAY,
                            Parameter.trigger("reset", "Reset").shownIf(WAY, "right")),
                    "p",
                    "1",
                    PluginTexts.NONE),
            true,
            List.of());

    @Test
    void writesInputsAndTags() {
        assertThat(json.getJsonArray("inputs")).hasToString("[\"color\",\"timeOfDay\"]");
        assertThat(json.getJsonArray("tags")).hasToString("[\"2d\",\"text\"]");
    }

    @Test
    void writesEachKindOfParameter() {
        assertThat(parameter(0))
                .isEqualTo("{\"id\":\"count\",\"label\":\"Count\",\"type\":\"integer\","
                        + "\"unit\":\"px\",\"minimum\":1,\"maximum\":10,\"default\":1}");
        assertThat(parameter(1))
                .isEqualTo("{\"id\":\"words\",\"label\":\"Words\",\"description\":\"What is written.\","
                        + "\"type\":\"text\",\"maxLength\":200,\"default\":\"Hello\"}");
        assertThat(parameter(2))
                .isEqualTo("{\"id\":\"colors\",\"label\":\"Colours\",\"group\":\"Colours\","
                        + "\"type\":\"colors\",\"minimum\":1,\"maximum\":8,\"default\":[\"#ff0000\"]}");
        assertThat(parameter(4))
                .isEqualTo("{\"id\":\"reset\",\"label\":\"Reset\","
                        + "\"shownIf\":{\"parameter\":\"way\",\"values\":[\"right\"]},\"type\":\"trigger\"}");
    }

    @Test
    void writesTextsInTheFirstLanguageThatThePluginHas() {
        PluginTexts texts = (text, languages) -> text.startsWith("%") ? text.substring(1) + languages : text;
        AnimationDescription animation = new AnimationDescription(
                "fire",
                "%label",
                "%description",
                Set.of(),
                List.of(),
                List.of(Parameter.choice("way", "%way").option("up", "%up").withGroup("%group")),
                "p",
                "1",
                texts);

        String german =
                AnimationJson.write(animation, true, List.of(Locale.GERMAN)).toString();

        assertThat(german)
                .contains("\"label[de]\"", "\"description[de]\"", "\"way[de]\"", "\"up[de]\"", "\"group[de]\"")
                .doesNotContain("%");
    }

    private String parameter(int index) {
        return json.getJsonArray("parameters").get(index).toString();
    }
}
