// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Easing;
import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.Transition.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ColorTweenTest {

    private static final long MILLI = 1_000_000;
    private static final Transition SECOND = new Transition(Kind.CROSSFADE, Duration.ofSeconds(1), Easing.LINEAR);

    @Test
    void staysWhereItIs() {
        ColorTween still = ColorTween.still(0x123456);
        assertThat(still.at(Long.MIN_VALUE / 2)).isEqualTo(0x123456);
        assertThat(still.at(Long.MAX_VALUE / 2)).isEqualTo(0x123456);
        assertThat(still.to(0x123456, 5, SECOND)).isSameAs(still);
    }

    @Test
    void goesSoftlyToAnotherColor() {
        ColorTween tween = ColorTween.still(0xFF0000).to(0x0000FF, 50 * MILLI, SECOND);
        assertThat(tween.at(0)).as("before its start").isEqualTo(0xFF0000);
        assertThat(tween.at(50 * MILLI)).isEqualTo(0xFF0000);
        assertThat(tween.at(550 * MILLI)).isEqualTo(Rgb.mix(0xFF0000, 0x0000FF, 0.5));
        assertThat(tween.at(1_050 * MILLI)).isEqualTo(0x0000FF);
        assertThat(tween.at(9_000 * MILLI)).isEqualTo(0x0000FF);
    }

    @Test
    void turnsRoundWhereItIs() {
        ColorTween tween = ColorTween.still(0x000000).to(0xFFFFFF, 0, SECOND);
        int half = tween.at(500 * MILLI);
        ColorTween back = tween.to(0x000000, 500 * MILLI, SECOND);
        assertThat(back.at(500 * MILLI)).isEqualTo(half);
        assertThat(back.at(1_500 * MILLI)).isEqualTo(0x000000);
    }

    @Test
    void isThereAtOnceByACut() {
        ColorTween tween =
                ColorTween.still(1).to(2, 10, new Transition(Kind.CUT, Duration.ofSeconds(9), Easing.LINEAR));
        assertThat(tween.at(10)).isEqualTo(2);
    }
}
