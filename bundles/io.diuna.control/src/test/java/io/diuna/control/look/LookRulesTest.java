// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Parameter;
import io.diuna.control.FakeCatalog;
import io.diuna.platform.zone.ZoneLook;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookRulesTest {

    private static final ZoneLook WAVE = new ZoneLook(true, 50, 0x00FF00, "ocean", "wave", Map.of("depth", 20.0));

    private final FakeCatalog catalog = FakeCatalog.withWave();
    private final LookRules rules = new LookRules(catalog);

    @Test
    void acceptsWhatFits() {
        ZoneLook look = new ZoneLook(false, 0, 0xFFFFFF, "ember", "plain", Map.of());
        assertThat(rules.check(WAVE, look)).isEqualTo(look);
        assertThat(rules.check(WAVE, WAVE.withBrightness(100)).brightness()).isEqualTo(100);
        assertThat(rules.check(WAVE, WAVE.withAnimation(null)).animation()).isNull();
    }

    @Test
    void keepsParametersInOneForm() {
        ZoneLook look = WAVE.withParameters(Map.of("depth", 30, "mirror", true, "crest", "#FFAA00", "shape", "sharp"));
        assertThat(rules.check(WAVE, look).parameters())
                .isEqualTo(Map.of("depth", 30.0, "mirror", true, "crest", "#ffaa00", "shape", "sharp"));
    }

    @Test
    void refusesBrightnessOutOfRange() {
        for (double wrong : new double[] {-1, 100.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            refuses("brightness", WAVE.withBrightness(wrong), "0 to 100");
        }
    }

    @Test
    void refusesMoreThanAColor() {
        refuses("color", WAVE.withColor(0x1000000), "#ffffff");
    }

    @Test
    void refusesUnknownPalettesAndAnimationsAndNamesTheKnownOnes() {
        refuses("palette", WAVE.withPalette("mud"), "'mud'", "aurora", "warm-white");
        refuses("animation", WAVE.withAnimation("wobble"), "'wobble'", "wave, plain");
    }

    @Test
    void refusesUnknownParametersAndWrongValues() {
        refuses("parameters.width", WAVE.withParameters(Map.of("width", 1)), "'width'", "depth, mirror, crest, shape");
        refuses("parameters.depth", WAVE.withParameters(Map.of("depth", 81)), "0 to 80");
        refuses("parameters.depth", WAVE.withParameters(Map.of("depth", "much")), "0 to 80");
        refuses("parameters.mirror", WAVE.withParameters(Map.of("mirror", 1)), "true or false");
        refuses("parameters.crest", WAVE.withParameters(Map.of("crest", "red")), "#rrggbb");
        refuses("parameters.shape", WAVE.withParameters(Map.of("shape", "flat")), "round, sharp");
        refuses(
                "parameters.depth",
                WAVE.withAnimation("plain").withParameters(Map.of("depth", 1)),
                "'plain' has no parameter 'depth'; it has none");
        refuses("parameters.depth", WAVE.withAnimation(null).withParameters(Map.of("depth", 1)), "no animation");
    }

    @Test
    void letsALookWithoutItsPluginBeChangedOtherwise() {
        catalog.remove("wave");
        ZoneLook dimmed =
                WAVE.withBrightness(10).withColor(0xFF0000).withPalette("ember").withOn(false);
        assertThat(rules.check(WAVE, dimmed)).isEqualTo(dimmed);
        assertThat(rules.check(WAVE, WAVE.withParameters(Map.of("depth", 20.0))))
                .isEqualTo(WAVE);
        assertThat(rules.check(WAVE, WAVE.withAnimation("plain")).animation()).isEqualTo("plain");
        refuses("parameters.depth", WAVE.withParameters(Map.of("depth", 30.0)), "'wave'", "not here");
    }

    @Test
    void checksAgainWhenTheAnimationIsChosenAnew() {
        ZoneLook other = new ZoneLook(true, 50, 0, "ocean", "plain", Map.of("depth", 90.0));
        ZoneLook chosen = new ZoneLook(true, 50, 0, "ocean", "wave", Map.of("depth", 90.0));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> rules.check(other, chosen));
    }

    @Test
    void keepsValuesThatANewerPluginWouldRefuse() {
        catalog.add("wave", Parameter.percent("depth", "Depth").withRange(40, 80));
        assertThat(rules.check(WAVE, WAVE.withBrightness(10)).parameters()).containsEntry("depth", 20.0);
        refuses("parameters.depth", WAVE.withParameters(Map.of("depth", 21.0)), "40 to 80");
    }

    @Test
    void keepsAPaletteThatIsThereNoMore() {
        ZoneLook old = WAVE.withPalette("of-old");
        assertThat(rules.check(old, old.withBrightness(10)).palette()).isEqualTo("of-old");
    }

    private void refuses(String field, ZoneLook look, String... words) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rules.check(WAVE, look))
                .withMessageContainingAll(words)
                .matches(e -> e.field().equals(field), "names field " + field);
    }
}
