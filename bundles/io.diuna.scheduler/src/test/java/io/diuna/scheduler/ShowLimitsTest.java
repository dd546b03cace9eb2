// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.ShowLimit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowLimitsTest {

    private final List<Double> rates = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final ShowLimits limits = new ShowLimits(60, rates::add, shares::add);

    private record Fixed(double fps, double brightness) implements ShowLimit {}

    @Test
    void theLeastOfAllLimitsHolds() {
        limits.apply();
        assertThat(rates).isEmpty();
        Fixed heat = new Fixed(30, 0.7);
        Fixed power = new Fixed(ShowLimit.NO_FPS_LIMIT, 0.5);
        limits.add(heat);
        limits.add(power);
        limits.apply();
        limits.apply();
        assertThat(rates).containsExactly(30.0);
        assertThat(shares).containsExactly(1.0, 0.5, 0.5);
        limits.remove(power);
        limits.remove(heat);
        limits.apply();
        assertThat(rates).containsExactly(30.0, 60.0);
        assertThat(shares).endsWith(1.0);
    }

    @Test
    void theConfiguredFrameRateHoldsBelowTheLimit() {
        limits.add(new Fixed(30, 1));
        limits.setFps(20);
        limits.setFps(120);
        assertThat(rates).containsExactly(20.0, 30.0);
    }

    @Test
    void aLimitThatThrowsIsIgnored() {
        limits.add(new ShowLimit() {
            @Override
            public double fps() {
                throw new IllegalStateException("gone");
            }

            @Override
            public double brightness() {
                return 0;
            }
        });
        limits.apply();
        limits.apply();
        assertThat(rates).isEmpty();
        assertThat(shares).containsOnly(1.0);
    }
}
