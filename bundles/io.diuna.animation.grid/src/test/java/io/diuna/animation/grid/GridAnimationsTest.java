// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GridAnimationsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of(
                "matrix-rain", MatrixRain::new,
                "life", Life::new,
                "checker", Checker::new,
                "spiral", Spiral::new,
                "radar", Radar::new,
                "blocks", Blocks::new,
                "dna", Dna::new,
                "kaleidoscope", Kaleidoscope::new);
    }

    @Test
    void lifeStartsAgainWhenItStandsStill() {
        LifeField field = new LifeField(TestZone.matrix(8, 8).geometry(), new SplittableRandom(3));
        field.sow(0.4);
        int generations = 0;
        while (!field.isOver() && generations < 10_000) {
            field.next();
            generations++;
        }
        assertThat(generations).isBetween(10, 9_999);
        field.sow(0);
        field.next();
        assertThat(field.isOver()).as("dead").isTrue();
        field.sow(1);
        assertThat(field.isOver()).isFalse();
        field.next();
        assertThat(field.light(0, 1)).as("eight neighbours are too many").isZero();
    }

    @Test
    void blocksNeverOverlapAndClearFullRows() {
        BlockGame game = new BlockGame(10, 16, new SplittableRandom(1));
        int cleared = 0;
        int before = 0;
        for (int step = 0; step < 20_000; step++) {
            game.step();
            int stones = 0;
            for (int cell = 0; cell < 160; cell++) {
                stones += game.stone(cell) > 0 ? 1 : 0;
            }
            assertThat(stones - before).isIn(0, 1, 2, 3, 4, -10, -20, -30, -40, -before);
            cleared += stones - before == -10 ? 1 : 0;
            before = stones;
        }
        assertThat(cleared).isGreaterThan(20);
    }

    @Test
    void aPressedButtonBeginsANewGame() {
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(10, 10), new Blocks()).with("speed", 100);
        int number = 0;
        while (lit(stepper.frame(number)) <= 12 && number < 600) {
            number++;
        }
        assertThat(number).isLessThan(600);
        assertThat(lit(stepper.press("new-game").frame(number + 1))).isLessThanOrEqualTo(8);
    }

    @Test
    void lineAndMatrixFallTowardsTheStart() {
        GridShape line = new GridShape(TestZone.line(5).geometry());
        assertThat(line.rows()).isEqualTo(5);
        assertThat(line.pixel(4)).isZero();
        GridShape matrix = new GridShape(TestZone.matrix(4, 3).geometry());
        assertThat(matrix.columns()).isEqualTo(4);
        assertThat(matrix.pixel(11)).isEqualTo(11);
    }

    private static long lit(int[] pixels) {
        return Arrays.stream(pixels).filter(color -> color != Rgb.BLACK).count();
    }
}
