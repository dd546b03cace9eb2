// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

    private static final ZoneLook LOOK = new ZoneLook(true, 80, 0xFF8800, "sea", "rainbow", Map.of("speed", 50.0));

    @ParameterizedTest
    @CsvSource({"-1, 5", "0, 0", "0, -1", "2147483647, 1", "1, 2147483647"})
    void refusesRangesThatAreNone(int start, int length) {
        assertThatThrownBy(() -> new ZoneRange("main", start, length, false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(length + " from " + start + " on strip 'main'");
    }

    @Test
    void takesRangesUpToTheLastPixelThatCanBeCounted() {
        assertThat(new ZoneRange("main", 2_147_483_646, 1, true).length()).isEqualTo(1);
    }

    @Test
    void aLayoutIsAsLongAsItsRangesAndKeepsThem() {
        List<ZoneRange> ranges = new ArrayList<>();
        ranges.add(new ZoneRange("main", 0, 50, false));
        ranges.add(new ZoneRange("side", 10, 7, true));
        ZoneLayout layout = new ZoneLayout("desk", "Desk", ranges);
        ranges.clear();
        assertThat(layout.length()).isEqualTo(57);
        assertThat(layout.ranges()).hasSize(2);
    }

    @Test
    void aLayoutNeedsARange() {
        assertThatThrownBy(() -> new ZoneLayout("desk", "Desk", List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'desk'")
                .hasMessageContaining("main:0-49");
    }

    @Test
    void aLookChangesOneThingAtATime() {
        assertThat(LOOK.withOn(false))
                .isEqualTo(new ZoneLook(false, 80, 0xFF8800, "sea", "rainbow", Map.of("speed", 50.0)));
        assertThat(LOOK.withBrightness(5))
                .isEqualTo(new ZoneLook(true, 5, 0xFF8800, "sea", "rainbow", Map.of("speed", 50.0)));
        assertThat(LOOK.withColor(1)).isEqualTo(new ZoneLook(true, 80, 1, "sea", "rainbow", Map.of("speed", 50.0)));
        assertThat(LOOK.withPalette("sky"))
                .isEqualTo(new ZoneLook(true, 80, 0xFF8800, "sky", "rainbow", Map.of("speed", 50.0)));
    }

    @Test
    void anotherAnimationStartsWithItsDefaults() {
        assertThat(LOOK.withAnimation("snake").parameters()).isEmpty();
        assertThat(LOOK.withAnimation(null).animation()).isNull();
        assertThat(LOOK.withAnimation(null).parameters()).isEmpty();
        assertThat(LOOK.withAnimation("rainbow")).isEqualTo(LOOK);
    }

    @Test
    void parametersAreMergedAndKept() {
        Map<String, Object> changed = new HashMap<>(Map.of("mirror", true));
        ZoneLook look = LOOK.withParameters(changed);
        changed.put("speed", 1.0);
        assertThat(look.parameters()).isEqualTo(Map.of("speed", 50.0, "mirror", true));
        assertThat(look.withParameters(changed).parameters()).isEqualTo(Map.of("speed", 1.0, "mirror", true));
        assertThat(LOOK.parameters()).isEqualTo(Map.of("speed", 50.0));
    }
}
