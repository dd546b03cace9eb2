// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static io.diuna.platform.zone.LookProperty.ANIMATION;
import static io.diuna.platform.zone.LookProperty.BRIGHTNESS;
import static io.diuna.platform.zone.LookProperty.COLOR;
import static io.diuna.platform.zone.LookProperty.POWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.Master;
import io.diuna.platform.zone.ZoneLook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPropertiesTest {

    private static final ZoneLook LOOK = new ZoneLook(true, 100, 0xFF0000, "p", "rainbow", Map.of("speed", 5.0));

    @Test
    void namesWhatIsSetAlsoToTheValueItHas() {
        assertThat(NamedProperties.of(look -> look.withOn(true), LOOK)).containsExactly(POWER);
        assertThat(NamedProperties.of(look -> look.withBrightness(100), LOOK)).containsExactly(BRIGHTNESS);
        assertThat(NamedProperties.of(look -> look.withColor(0xFF0000), LOOK)).containsExactly(COLOR);
        assertThat(NamedProperties.of(look -> look.withAnimation("rainbow"), LOOK))
                .containsExactly(ANIMATION);
        assertThat(NamedProperties.of(look -> look.withAnimation(null), LOOK.withAnimation(null)))
                .containsExactly(ANIMATION);
        assertThat(NamedProperties.of(look -> LOOK, LOOK))
                .containsExactlyInAnyOrder(POWER, BRIGHTNESS, COLOR, ANIMATION);
    }

    @Test
    void namesNothingThatIsCarriedOver() {
        assertThat(NamedProperties.of(look -> look, LOOK)).isEmpty();
        assertThat(NamedProperties.of(look -> look.withPalette("q").withParameters(Map.of("speed", 6.0)), LOOK))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 49.5, 50, 100})
    void namesThePropertiesOfTheMaster(double brightness) {
        Master master = new Master(false, brightness);
        assertThat(NamedProperties.ofMaster(one -> one.withBrightness(brightness), master))
                .containsExactly(BRIGHTNESS);
        assertThat(NamedProperties.ofMaster(one -> one.withOn(false), master)).containsExactly(POWER);
        assertThat(NamedProperties.ofMaster(one -> one, master)).isEmpty();
    }

    @Test
    void aChangeThatIsInvalidForTheProbeNamesNothing() {
        assertThat(NamedProperties.ofMaster(one -> one.withBrightness(one.brightness() - 50), new Master(true, 50)))
                .isEmpty();
    }
}
