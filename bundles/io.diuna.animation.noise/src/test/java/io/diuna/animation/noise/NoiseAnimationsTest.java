// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NoiseAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "fire", Fire::new,
                "plasma", PlasmaField::new,
                "noise", NoiseField::new,
                "ocean", Ocean::new,
                "aurora", Aurora::new,
                "waves", WaveInterference::new,
                "ripple", Ripple::new,
                "metaballs", Metaballs::new,
                "lava", Lava::new);
    }

    @Test
    void fireIsBrightAtTheFootAndDarkAtTheTop() {
        TestZone zone = TestZone.matrix(16, 16);
        AnimationStepper stepper = new AnimationStepper(zone, new Fire()).with("height", 30);
        for (int[] pixels : stepper.record(60, 10)) {
            assertThat(light(pixels, 240, 256)).isGreaterThan(16 * 150);
            assertThat(light(pixels, 0, 16)).isLessThan(16 * 100);
        }
        int[] line = new AnimationStepper(60, new Fire()).with("height", 30).at(1);
        assertThat(light(line, 0, 5)).isGreaterThan(5 * 150);
        assertThat(light(line, 55, 60)).isLessThan(5 * 100);
    }

    @Test
    void everyFrameOfAFieldDiffersLittleFromTheOneBefore() {
        for (Animation animation :
                new Animation[] {new PlasmaField(), new NoiseField(), new WaveInterference(), new Lava()}) {
            AnimationStepper stepper = new AnimationStepper(60, animation);
            int[] before = stepper.frame(0);
            for (int number = 1; number < 300; number++) {
                int[] now = stepper.frame(number);
                for (int i = 0; i < now.length; i++) {
                    assertThat(Math.abs(Rgb.red(now[i]) - Rgb.red(before[i])))
                            .as("%s, frame %d, pixel %d", animation.getClass().getSimpleName(), number, i)
                            .isLessThan(120);
                }
                before = now;
            }
        }
    }

    private static int light(int[] pixels, int from, int to) {
        return Arrays.stream(pixels, from, to).map(Rgb::red).sum();
    }
}
