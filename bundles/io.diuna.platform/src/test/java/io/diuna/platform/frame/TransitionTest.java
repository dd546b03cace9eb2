// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diuna.api.animation.Easing;
import io.diuna.api.layer.FramePriority;
import io.diuna.platform.frame.Transition.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 400, 600_000})
    void takesUpToTenMinutes(long millis) {
        Transition transition = new Transition(Kind.WIPE, Duration.ofMillis(millis), Easing.LINEAR);
        assertThat(transition.duration().toMillis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 600_001, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2})
    void refusesOtherDurations(long millis) {
        Duration duration = Duration.ofMillis(millis);
        assertThatThrownBy(() -> new Transition(Kind.WIPE, duration, Easing.LINEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not " + millis + " ms");
    }

    @ParameterizedTest
    @EnumSource
    void kindsAreFoundByTheirIds(Kind kind) {
        assertThat(Kind.parse(kind.id())).isSameAs(kind);
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThatThrownBy(() -> Kind.parse("melt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'melt'")
                .hasMessageContaining("cut, fade, crossfade, wipe, dissolve");
    }

    @Test
    void prioritiesGrowInTheOrderOfTheirNames() {
        assertThat(FramePriority.values()).extracting(FramePriority::value).containsExactly(0, 10, 20, 30, 35, 40, 50);
    }
}
