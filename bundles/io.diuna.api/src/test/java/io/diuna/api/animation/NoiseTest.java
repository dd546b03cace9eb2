// SPDX-License-Identifier: Apache-2.0
package io.diuna.api.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void fillsItsRangeWithoutLeavingIt() {
        double least = 1;
        double greatest = -1;
        for (int i = 0; i < 200_000; i++) {
            double noise = Noise.at(place(), place(), place());
            assertThat(noise).isBetween(-1.0, 1.0);
            least = Math.min(least, noise);
            greatest = Math.max(greatest, noise);
        }
        assertThat(least).isLessThan(-0.8);
        assertThat(greatest).isGreaterThan(0.8);
    }

    @Test
    void isSmoothAcrossTheEdgesOfItsCells() {
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextInt(-300, 300);
            double y = place();
            double z = place();
            assertThat(Noise.at(x + 1e-6, y, z)).isCloseTo(Noise.at(x - 1e-6, y, z), within(1e-4));
            assertThat(Noise.at(y, x + 1e-6, z)).isCloseTo(Noise.at(y, x - 1e-6, z), within(1e-4));
            assertThat(Noise.at(y, z, x + 1e-6)).isCloseTo(Noise.at(y, z, x - 1e-6), within(1e-4));
        }
    }

    @Test
    void repeatsAfter256Units() {
        assertThat(Noise.at(1.25, 2.5, 3.75)).isCloseTo(Noise.at(257.25, -253.5, 3.75), within(1e-9));
    }

    @Test
    void variesInEachOfItsDimensions() {
        double sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += Math.abs(Noise.at(i * 0.37))
                    + Math.abs(Noise.at(0.5, i * 0.37))
                    + Math.abs(Noise.at(0.5, 0.5, i * 0.37));
        }
        assertThat(sum / 3_000).isBetween(0.1, 0.5);
    }

    private double place() {
        return random.nextDouble(-1_000, 1_000);
    }
}
