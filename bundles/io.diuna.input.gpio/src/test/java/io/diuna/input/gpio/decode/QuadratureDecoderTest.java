// SPDX-License-Identifier: Apache-2.0
package io.diuna.input.gpio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadratureDecoderTest {

    private static final boolean[][] CLOCKWISE = {{true, false}, {true, true}, {false, true}, {false, false}};

    private final QuadratureDecoder decoder = new QuadratureDecoder(4, false, false);
    private boolean a;
    private boolean b;
    private int clicks;

    /** Moves the contacts to the levels of a step, with so many bounces of the contact that changes. */
    private void step(boolean[] levels, int bounces) {
        for (int i = 0; i < bounces; i++) {
            clicks += decoder.clicks(levels[0], levels[1]);
            clicks += decoder.clicks(a, b);
        }
        a = levels[0];
        b = levels[1];
        clicks += decoder.clicks(a, b);
    }

    private void turn(int by, Random random, int mostBounces) {
        for (int click = 0; click < Math.abs(by); click++) {
            for (int i = 0; i < 4; i++) {
                boolean[] levels = by > 0 ? CLOCKWISE[i] : CLOCKWISE[i == 3 ? 3 : 2 - i];
                step(levels, random.nextInt(mostBounces + 1));
            }
        }
    }

    /** Three speeds: the faster, the more a contact bounces for each step. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 12})
    void countsExactlyItsClicks(int mostBounces) {
        Random random = new Random(20261130);
        int expected = 0;
        for (int i = 0; i < 200; i++) {
            int by = random.nextInt(41) - 20;
            turn(by, random, mostBounces);
            expected += by;
            assertThat(clicks).as("after turn %d", i).isEqualTo(expected);
        }
    }

    @Test
    void aStepThatWasMissedIsMadeUpForInItsDirection() {
        turn(1, new Random(1), 0);
        step(CLOCKWISE[0], 0);
        step(CLOCKWISE[2], 0); // CLOCKWISE[1] was too short to be seen
        step(CLOCKWISE[3], 0);
        assertThat(clicks).isEqualTo(2);
    }

    @Test
    void halfAClickThatGoesBackIsNone() {
        step(CLOCKWISE[0], 2);
        step(CLOCKWISE[1], 2);
        step(CLOCKWISE[0], 2);
        step(CLOCKWISE[3], 2);
        assertThat(clicks).isZero();
    }

    @Test
    void someEncodersClickMoreOften() {
        QuadratureDecoder fine = new QuadratureDecoder(2, false, false);
        assertThat(fine.clicks(true, false) + fine.clicks(true, true)).isEqualTo(1);
        assertThat(fine.clicks(true, false) + fine.clicks(false, false)).isEqualTo(-1);
    }
}
