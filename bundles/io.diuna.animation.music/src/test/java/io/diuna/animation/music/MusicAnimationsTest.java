// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MusicAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "spectrum", Spectrum::new,
                "vu-meter", VuMeter::new,
                "beat-pulse", BeatPulse::new,
                "waterfall", Waterfall::new,
                "bass-ripple", BassRipple::new,
                "energy-fire", EnergyFire::new);
    }

    @Test
    void areAliveWithoutMusic() {
        animations().forEach((id, animation) -> {
            int[][] pictures = new AnimationStepper(60, animation.get()).record(20, 30);
            assertThat(Stream.of(pictures).map(Arrays::hashCode).distinct().count())
                    .as(id)
                    .isGreaterThan(15);
        });
    }

    @Test
    void spectrumShowsABarForEachBand() {
        TestZone zone = TestZone.matrix(16, 16);
        AnimationStepper stepper = new AnimationStepper(zone, new Spectrum()).with("peaks", false);
        for (int band = 1; band <= 16; band++) {
            stepper.publish("audio.band." + band, band == 3 ? 0.5 : 0);
        }
        int[] pixels = stepper.record(120, 1)[119];
        for (int i = 0; i < pixels.length; i++) {
            boolean lit = i % 16 == 2 && i / 16 >= 8;
            assertThat(light(pixels[i]) > 0).as("pixel %d", i).isEqualTo(lit);
        }
    }

    @Test
    void vuMeterFillsWithTheLoudness() {
        AnimationStepper stepper = new AnimationStepper(100, new VuMeter()).publish("audio.level", 0.4);
        int[] pixels = stepper.record(300, 1)[299];
        assertThat(light(pixels[20])).isPositive();
        assertThat(light(pixels[60])).isZero();
        stepper.with("centred", true);
        pixels = stepper.frame(300);
        assertThat(light(pixels[50])).isPositive();
        assertThat(light(pixels[2])).isZero();
    }

    @Test
    void pulsesWithTheBeatButNotTooOften() {
        AnimationStepper stepper = new AnimationStepper(1, new BeatPulse());
        int flashes = 0;
        int before = 255;
        for (int frame = 0; frame < 600; frame++) {
            stepper.publish("audio.beat", frame % 6 < 3 ? 1 : 0); // ten beats a second
            int now = light(stepper.frame(frame)[0]);
            flashes += now > before + 40 ? 1 : 0;
            before = now;
        }
        assertThat(flashes).isBetween(15, 30);
    }

    @Test
    void fireRisesWithTheLoudness() {
        TestZone zone = TestZone.matrix(8, 16);
        long quiet = lightOf(new AnimationStepper(zone, new EnergyFire()).publish("audio.level", 0.05));
        long loud = lightOf(new AnimationStepper(zone, new EnergyFire()).publish("audio.level", 0.95));
        assertThat(loud).isGreaterThan(2 * quiet);
    }

    private static long lightOf(AnimationStepper stepper) {
        return Stream.of(stepper.record(60, 2))
                .flatMapToInt(Arrays::stream)
                .mapToLong(MusicAnimationsTest::light)
                .sum();
    }

    private static int light(int color) {
        return Rgb.red(color) + Rgb.green(color) + Rgb.blue(color);
    }
}
