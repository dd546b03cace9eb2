// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.ConfigurationException;
import io.diuna.api.DiunaException;
import io.diuna.api.animation.Parameter;
import io.diuna.control.FakeCatalog;
import io.diuna.control.FakePalettes;
import io.diuna.platform.zone.ZoneLook;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookRulesTest {

    private static final ZoneLook WAVE = new ZoneLook(true, 50, 0x00FF00, "ocean", "wave", Map.of("depth", 20.0));

    private final FakeCatalog catalog = FakeCatalog.withWave();
    private final LookRules rules = new LookRules(catalog, FakePalettes.builtIn());

    @Test
    void acceptsValidLooks() {
        ZoneLook look = new ZoneLook(false, 0, 0xFFFFFF, "ember", "plain", Map.of());
        assertThat(rules.check(WAVE, look)).isEqualTo(look);
        assertThat(rules.check(WAVE, WAVE.withBrightness(100)).brightness()).isEqualTo(100);
        assertThat(rules.check(WAVE, WAVE.withAnimation(null)).animation()).isNull();
    }

    @Test
    void convertsParametersToCanonicalForm() {
        ZoneLook look = WAVE.withParameters(Map.of("depth", 30, "mirror", true, "crest", "#FFAA00", "shape", "sharp"));
        assertThat(rules.check(WAVE, look).parameters())
                .isEqualTo(Map.of("depth", 30.0, "mirror", true, "crest", "#ffaa00", "shape", "sharp"));
    }

    @Test
    void aNumberMayFollowASignalWhetherASourceDeclaresItOrNot() {
        ZoneLook bound = rules.check(WAVE, WAVE.withParameters(Map.of("depth", Map.of("signal", "audio.bass"))));
        assertThat(bound.parameters())
                .containsEntry("depth", Map.of("signal", "audio.bass", "from", 0.0, "to", 80.0, "smoothMs", 0.0));
        assertThat(rules.check(bound, bound.withBrightness(7)).parameters()).isEqualTo(bound.parameters());
        assertThat(rules.check(bound, bound.withParameters(Map.of("depth", 5))).parameters())
                .containsEntry("depth", 5.0);
        rejects("parameters.depth.to", with("depth", Map.of("signal", "audio.bass", "to", 81)), "0 to 80");
        rejects("parameters.depth.signal", with("depth", Map.of("signal", "Audio!")), "'Audio!'");
        rejects("parameters.depth.rate", with("depth", Map.of("signal", "a", "rate", 1)), "smoothMs");
        rejects("parameters.mirror", with("mirror", Map.of("signal", "audio.bass")), "cannot follow a signal");
    }

    private static ZoneLook with(String parameter, Object value) {
        return WAVE.withParameters(Map.of(parameter, value));
    }

    @Test
    void rejectsBrightnessOutOfRange() {
        for (double wrong : new double[] {-1, 100.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            rejects("brightness", WAVE.withBrightness(wrong), "0 to 100");
        }
    }

    @Test
    void rejectsUnknownPalettesAndAnimationsAndListsTheAvailable() {
        rejects("palette", WAVE.withPalette("mud"), "'mud'", "aurora", "warm-white");
        rejects("animation", WAVE.withAnimation("wobble"), "'wobble'", "wave, plain");
    }

    @Test
    void anAnimationThatMayStillComeIsNoInvalidValue() {
        catalog.starting = true;
        assertThatExceptionOfType(DiunaException.class)
                .isThrownBy(() -> rules.check(WAVE, WAVE.withAnimation("wobble")))
                .isNotInstanceOf(ConfigurationException.class)
                .withMessageContaining("'wobble'")
                .withMessageContaining("try again");
        assertThat(rules.check(WAVE, WAVE.withAnimation("plain")).animation()).isEqualTo("plain");
    }

    @Test
    void rejectsUnknownParametersAndInvalidValues() {
        rejects("parameters.width", WAVE.withParameters(Map.of("width", 1)), "'width'", "depth, mirror, crest, shape");
        rejects("parameters.depth", WAVE.withParameters(Map.of("depth", 81)), "0 to 80");
        rejects("parameters.depth", WAVE.withParameters(Map.of("depth", "much")), "0 to 80");
        rejects("parameters.mirror", WAVE.withParameters(Map.of("mirror", 1)), "true or false");
        rejects("parameters.crest", WAVE.withParameters(Map.of("crest", "reddish")), "#rrggbb");
        rejects("parameters.shape", WAVE.withParameters(Map.of("shape", "flat")), "round, sharp");
        rejects(
                "parameters.depth",
                WAVE.withAnimation("plain").withParameters(Map.of("depth", 1)),
                "'plain' has no parameter 'depth'; it has none");
        rejects("parameters.depth", WAVE.withAnimation(null).withParameters(Map.of("depth", 1)), "no animation");
    }

    @Test
    void otherFieldsCanChangeWithoutThePlugin() {
        catalog.remove("wave");
        ZoneLook dimmed =
                WAVE.withBrightness(10).withColor(0xFF0000).withPalette("ember").withOn(false);
        assertThat(rules.check(WAVE, dimmed)).isEqualTo(dimmed);
        assertThat(rules.check(WAVE, WAVE.withParameters(Map.of("depth", 20.0))))
                .isEqualTo(WAVE);
        assertThat(rules.check(WAVE, WAVE.withAnimation("plain")).animation()).isEqualTo("plain");
        rejects("parameters.depth", WAVE.withParameters(Map.of("depth", 30.0)), "'wave'", "not installed");
    }

    @Test
    void aNewAnimationRevalidatesTheParameters() {
        ZoneLook other = new ZoneLook(true, 50, 0, "ocean", "plain", Map.of("depth", 90.0));
        ZoneLook chosen = new ZoneLook(true, 50, 0, "ocean", "wave", Map.of("depth", 90.0));
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> rules.check(other, chosen));
    }

    @Test
    void unchangedValuesAreNotRevalidated() {
        catalog.add("wave", Parameter.percent("depth", "Depth").withRange(40, 80));
        assertThat(rules.check(WAVE, WAVE.withBrightness(10)).parameters()).containsEntry("depth", 20.0);
        rejects("parameters.depth", WAVE.withParameters(Map.of("depth", 21.0)), "40 to 80");
    }

    @Test
    void anUnchangedMissingPaletteIsKept() {
        ZoneLook old = WAVE.withPalette("of-old");
        assertThat(rules.check(old, old.withBrightness(10)).palette()).isEqualTo("of-old");
    }

    private void rejects(String field, ZoneLook look, String... parts) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rules.check(WAVE, look))
                .withMessageContainingAll(parts)
                .matches(e -> e.field().equals(field), "names field " + field);
    }
}
