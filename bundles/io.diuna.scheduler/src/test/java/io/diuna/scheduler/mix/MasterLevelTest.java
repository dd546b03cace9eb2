// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.loop.IdleGate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MasterLevelTest {

    private static final Transition SECOND =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofSeconds(1), Easing.LINEAR);
    private static final long MILLI = 1_000_000;

    private final MasterLevel master = new MasterLevel(IdleGate.detached());

    @Test
    void isFullAndStillUntilALevelIsSet() {
        assertThat(master.at(0)).isEqualTo(LevelPlane.FULL);
        assertThat(master.still(0)).isTrue();
        master.aim(0, SECOND);
        assertThat(master.still(0)).isFalse();
    }

    @Test
    void movesSmoothlyAndIsStillAfterwards() {
        master.at(0);
        master.aim(0, SECOND);
        assertThat(master.at(0)).isEqualTo(LevelPlane.FULL);
        assertThat(master.at(500 * MILLI)).isEqualTo(LevelPlane.FULL / 2);
        assertThat(master.still(500 * MILLI)).isFalse();
        assertThat(master.at(1_000 * MILLI)).isZero();
        assertThat(master.still(1_000 * MILLI)).isTrue();
    }

    @Test
    void turnsRoundWhereItIs() {
        master.at(0);
        master.aim(0, SECOND);
        master.at(0);
        master.at(500 * MILLI);
        master.aim(LevelPlane.FULL, SECOND);
        assertThat(master.at(500 * MILLI)).isEqualTo(LevelPlane.FULL / 2);
        assertThat(master.at(1_000 * MILLI)).isEqualTo(LevelPlane.FULL * 3 / 4);
    }

    @Test
    void cutsAtOnceWhateverTheDurationSays() {
        master.at(0);
        master.aim(64, new Transition(Transition.Kind.CUT, Duration.ofSeconds(9), Easing.LINEAR));
        assertThat(master.at(1)).isEqualTo(64);
    }
}
