// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.control.FakePalettes;
import io.diuna.platform.zone.ZoneLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultLooksTest {

    private final List<String> warnings = new ArrayList<>();

    @Test
    void parsesAllFields() {
        DefaultLooks looks = parse(
                "left = wave; palette = ocean;color=#102030; brightness=85.5;"
                        + "parameters.depth=30;parameters.mirror=true;parameters.shape=sharp;",
                "right=;brightness=10");
        assertThat(looks.look("left"))
                .isEqualTo(new ZoneLook(
                        true,
                        85.5,
                        0x102030,
                        "ocean",
                        "wave",
                        Map.of("depth", 30.0, "mirror", true, "shape", "sharp")));
        assertThat(looks.look("right").animation()).isNull();
        assertThat(looks.look("right").brightness()).isEqualTo(10);
        assertThat(looks.zones()).containsExactlyInAnyOrder("left", "right");
        assertThat(warnings).isEmpty();
    }

    @Test
    void otherZonesShowWarmWhite() {
        assertThat(parse().look("attic")).isEqualTo(new ZoneLook(true, 60, 0xFFB46B, "warm-white", "solid", Map.of()));
    }

    @Test
    void invalidEntriesAreIgnoredWithAWarning() {
        List<String> wrong = List.of(
                "",
                ";",
                "left",
                "=wave",
                "left=wave;brightness=101",
                "left=wave;brightness=much",
                "left=wave;color=reddish",
                "left=wave;palette=mud",
                "left=wave;speed=3",
                "left=wave;parameters.speed=NaN",
                "left=wave;parameters.speed=1e999");
        DefaultLooks looks = parse(wrong.toArray(String[]::new));
        assertThat(looks.zones()).isEmpty();
        assertThat(warnings).hasSameSizeAs(wrong);
        for (int i = 0; i < wrong.size(); i++) {
            assertThat(warnings.get(i)).startsWith("Default setting '" + wrong.get(i) + "' is ignored: ");
        }
        assertThat(warnings.get(8)).contains("'speed'", "parameters.<id>");
    }

    @Test
    void validEntriesBesideAnInvalidOneAreKept() {
        assertThat(parse("left=wave;color=reddish", "right=wave").zones()).containsExactly("right");
    }

    private DefaultLooks parse(String... entries) {
        return DefaultLooks.parse(entries, FakePalettes.builtIn(), warnings::add);
    }
}
