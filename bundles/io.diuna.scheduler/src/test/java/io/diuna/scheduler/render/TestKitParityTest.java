// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The test kit of animations, which cannot import the platform, gives renderers what the platform gives them. */
class TestKitParityTest {

    private static final double[] X = {0, 5, 5, -3};
    private static final double[] Y = {1, 1, 7, 2};
    private static final double[] Z = {0, 0, 9, 4};
    private static final double[] SAME = {2, 2, 2, 2};

    static Stream<Arguments> geometries() {
        return Stream.of(
                Arguments.of(TestZone.line(1), new LineGeometry(1)),
                Arguments.of(TestZone.line(2), new LineGeometry(2)),
                Arguments.of(TestZone.line(50), new LineGeometry(50)),
                Arguments.of(TestZone.matrix(16, 8), new GridGeometry(16, 8)),
                Arguments.of(TestZone.matrix(3, 7), new GridGeometry(3, 7)),
                Arguments.of(TestZone.matrix(1, 5), new GridGeometry(1, 5)),
                Arguments.of(TestZone.matrix(5, 1), new GridGeometry(5, 1)),
                Arguments.of(TestZone.matrix(1, 1), new GridGeometry(1, 1)),
                Arguments.of(TestZone.points(X, Y, Z), new PointGeometry(X, Y, Z)),
                Arguments.of(TestZone.points(SAME, Y, SAME), new PointGeometry(SAME, Y, SAME)),
                Arguments.of(TestZone.points(SAME, SAME, SAME), new PointGeometry(SAME, SAME, SAME)));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void hasTheSameGeometries(TestZone zone, Geometry platform) {
        Geometry kit = zone.geometry();
        assertThat(List.of(kit.length(), kit.columns(), kit.rows()))
                .containsExactly(platform.length(), platform.columns(), platform.rows());
        assertThat(List.of(kit.width(), kit.height(), kit.depth()))
                .containsExactly(platform.width(), platform.height(), platform.depth());
        for (int pixel = 0; pixel < platform.length(); pixel++) {
            assertThat(List.of(kit.x(pixel), kit.y(pixel), kit.z(pixel)))
                    .containsExactly(platform.x(pixel), platform.y(pixel), platform.z(pixel));
            assertThat(kit.turn(pixel)).isCloseTo(platform.turn(pixel), within(1e-12));
            assertThat(List.of(kit.column(pixel), kit.row(pixel)))
                    .containsExactly(platform.column(pixel), platform.row(pixel));
        }
    }

    @Test
    void hasTheSamePhases() {
        NumberParameter speed = Parameter.seconds("speed", "Speed");
        double[] total = new double[1];
        Animation turning = new Animation() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of(speed);
            }

            @Override
            public Renderer renderer(Stage stage) {
                Phase phase = stage.phase(speed);
                return frame -> total[0] = phase.total(frame);
            }
        };
        AnimationStepper kit = new AnimationStepper(1, turning);
        ZonePhase platform = new ZonePhase(speed.turnsPerSecond(speed.defaultValue()));
        SplittableRandom random = new SplittableRandom(7);
        double seconds = 0;
        for (int i = 0; i < 1_000; i++) {
            double value = random.nextDouble(speed.minimum(), speed.maximum());
            kit.with("speed", value);
            platform.setSpeed(speed.turnsPerSecond(value), (long) (seconds * 1e9));
            seconds += random.nextInt(1, 40) / 60.0;
            kit.at(seconds);
            assertThat(total[0]).isCloseTo(platform.total(TestStages.frame((long) (seconds * 1e9))), within(1e-6));
        }
    }
}
