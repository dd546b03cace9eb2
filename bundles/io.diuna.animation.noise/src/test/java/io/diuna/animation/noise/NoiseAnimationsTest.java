// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationGuard;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.GoldenFrames;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseAnimationsTest {

    static Stream<Arguments> animations() {
        return Stream.of(
                of("fire", Fire::new),
                of("plasma", PlasmaField::new),
                of("noise", NoiseField::new),
                of("ocean", Ocean::new),
                of("aurora", Aurora::new),
                of("waves", CrossingWaves::new),
                of("ripple", Ripple::new),
                of("metaballs", Metaballs::new),
                of("lava", Lava::new));
    }

    private static Arguments of(String id, Supplier<Animation> animation) {
        return Arguments.of(id, animation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("animations")
    void passesAllGuards(String id, Supplier<Animation> animation) {
        AnimationGuard.of(animation).passesAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("animations")
    void rendersItsGoldenFrames(String id, Supplier<Animation> animation) {
        GoldenFrames.check(id, TestZone.line(60), animation.get());
        GoldenFrames.check(id + "-matrix", TestZone.matrix(16, 16), animation.get());
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
                new Animation[] {new PlasmaField(), new NoiseField(), new CrossingWaves(), new Lava()}) {
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
