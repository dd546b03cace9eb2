// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Easing;
import io.diuna.api.layer.Blend;
import io.diuna.api.layer.FramePriority;
import io.diuna.api.task.TaskCategory;
import io.diuna.api.task.TaskStatus;
import io.diuna.platform.control.DriverKey;
import io.diuna.platform.control.PluginStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.Corner;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API lists all constants of the platform's enums. */
class DescribedValuesTest {

    static List<Arguments> enums() {
        return List.of(
                Arguments.of("Playback/properties/state", ZonePlayback.State.values()),
                Arguments.of("Strip/properties/state", StripStatus.State.values()),
                Arguments.of("Plugin/properties/state", PluginStatus.State.values()),
                Arguments.of("Task/properties/state", TaskStatus.State.values()),
                Arguments.of("Task/properties/category", TaskCategory.values()),
                Arguments.of("DriverKey/properties/type", DriverKey.Type.values()),
                Arguments.of("Animation/properties/inputs/items", AnimationInput.values()),
                Arguments.of("Metrics/properties/values/items/properties/kind", MetricValue.Kind.values()),
                Arguments.of("Matrix/properties/corner", Corner.values()),
                Arguments.of("Transition/properties/kind", Transition.Kind.values()),
                Arguments.of("Transition/properties/easing", Easing.values()),
                Arguments.of("Schedule/properties/days/items", DayOfWeek.values()),
                Arguments.of("Priority", FramePriority.values()),
                Arguments.of("Blend", Blend.values()));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void allConstantsAreListed(String schema, Enum<?>[] constants) {
        List<String> values = DescribedOperations.API
                .getValue("/components/schemas/" + schema + "/enum")
                .asJsonArray()
                .getValuesAs(JsonString.class)
                .stream()
                .map(DescribedValuesTest::word)
                .toList();
        assertThat(values)
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(DescribedValuesTest::word).toList());
    }

    @Test
    void allKindsOfEventsAreNamed() {
        String events = DescribedOperations.API
                .getJsonObject("paths")
                .getJsonObject("/api/v1/events")
                .toString();
        assertThat(Arrays.stream(EventKind.values()).map(EventKind::id))
                .allSatisfy(kind -> assertThat(events).containsPattern("[ (]" + kind + "[,;]"));
    }

    /** Answers write a constant as it is, in lower case, with hyphens or in camel case. */
    private static String word(Object value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }
}
