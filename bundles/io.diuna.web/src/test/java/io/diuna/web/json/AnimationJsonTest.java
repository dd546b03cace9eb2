// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.platform.control.AnimationDescription;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnimationJsonTest {

    private static final ChoiceParameter WAY =
            Parameter.choice("way", "Way").option("left", "Left").option("right", "Right");

    private final JsonObject json = AnimationJson.write(new AnimationDescription(
            "text",
            "Text",
            "A text.",
            Set.of(AnimationInput.TIME_OF_DAY, AnimationInput.COLOR),
            List.of("2d", "text"),
            List.of(
                    Parameter.count("count", "Count").withUnit("px"),
                    Parameter.text("words", "Words").withDefault("Hello").withDescription("What is written."),
                    Parameter.colors("colors", "Colours").withDefault(0xFF0000).withGroup("Colours"),
                    WAY,
                    Parameter.trigger("reset", "Reset").shownIf(WAY, "right")),
            "p",
            "1"));

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

    private String parameter(int index) {
        return json.getJsonArray("parameters").get(index).toString();
    }
}
