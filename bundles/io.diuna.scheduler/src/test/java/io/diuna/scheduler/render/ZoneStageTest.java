// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ZoneStageTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long ORIGIN = 5 * SECOND;
    private static final NumberParameter PERIOD = Parameter.seconds("period", "Period");
    private static final NumberParameter DEPTH = Parameter.percent("depth", "Depth");
    private static final List<Parameter<?>> BOTH = List.of(PERIOD, DEPTH);

    private final ZoneTime time = new ZoneTime(ORIGIN);
    private final ZoneStage stage = TestStages.stage(time, BOTH, Map.of("period", 4.0));

    @Test
    void saysWhatToDoAboutAParameterThatWasNotDeclared() {
        NumberParameter other = Parameter.percent("width", "Width");
        assertThatThrownBy(() -> stage.value(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'width'")
                .hasMessageContaining("parameters()");
        assertThatThrownBy(() -> stage.phase(Parameter.seconds("other", "Other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'other'");
    }

    @Test
    void hasNoPhaseForAParameterWithoutSpeed() {
        assertThatThrownBy(() -> stage.phase(DEPTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'depth'");
    }

    @Test
    void seesWhatIsSetFromTheNextFrameOnAndNotInTheMiddleOfOne() {
        stage.set(TestStages.settings(BOTH, Map.of("depth", 7.0)));
        stage.beginFrame(ORIGIN);
        assertThat(stage.value(DEPTH)).isEqualTo(7);
        stage.set(TestStages.settings(BOTH, Map.of("depth", 3.0)));
        assertThat(stage.value(DEPTH)).as("in the frame that is rendered").isEqualTo(7);
        stage.beginFrame(ORIGIN + 1);
        assertThat(stage.value(DEPTH)).isEqualTo(3);
        assertThat(stage.value(PERIOD)).isEqualTo(5);
        assertThat(stage.palette()).isSameAs(TestStages.PALETTE);
        assertThat(stage.length()).isEqualTo(4);
        assertThat(stage.geometry().x(3)).isEqualTo(1);
        assertThat(stage.color()).isEqualTo(0xFF8800);
    }

    @Test
    void itsPhaseFollowsTheParameterWithoutAJump() {
        Phase phase = stage.phase(PERIOD);
        assertThat(phase.total(TestStages.frame(2 * SECOND))).isCloseTo(0.5, within(1e-9));
        stage.set(TestStages.settings(BOTH, Map.of("period", 1.0)));
        stage.beginFrame(ORIGIN + 2 * SECOND);
        assertThat(phase.total(TestStages.frame(2 * SECOND))).isCloseTo(0.5, within(1e-9));
        assertThat(phase.total(TestStages.frame(3 * SECOND))).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void aSuccessorGoesOnWhereItsPredecessorIs() {
        Phase old = stage.phase(PERIOD);
        stage.set(TestStages.settings(BOTH, Map.of("period", 1.0)));
        stage.beginFrame(ORIGIN + 2 * SECOND);
        Phase young = TestStages.stage(time, BOTH, Map.of("period", 1.0)).phase(PERIOD);
        for (int i = 2; i < 10; i++) {
            assertThat(young.total(TestStages.frame(i * SECOND))).isEqualTo(old.total(TestStages.frame(i * SECOND)));
        }
    }

    @Test
    void aRehearsalMovesNoPhaseOfTheZone() {
        Phase real = stage.phase(PERIOD);
        Phase made = stage.forWarmUp().phase(PERIOD);
        assertThat(made.total(TestStages.frame(100 * SECOND))).isCloseTo(25, within(1e-9));
        stage.set(TestStages.settings(BOTH, Map.of("period", 1.0)));
        stage.beginFrame(ORIGIN + 2 * SECOND);
        assertThat(real.total(TestStages.frame(3 * SECOND))).isCloseTo(1.5, within(1e-9));
        assertThat(stage.forWarmUp().value(PERIOD)).isEqualTo(1);
    }

    @Test
    void isSeededSoThatAShowCanBeRepeated() {
        RandomGenerator one = stage.random();
        RandomGenerator other = stage.random();
        for (int i = 0; i < 10; i++) {
            assertThat(other.nextLong()).isEqualTo(one.nextLong());
        }
    }

    @Test
    void aLineRunsFromZeroToOne() {
        LineGeometry line = new LineGeometry(5);
        assertThat(new double[] {line.x(0), line.x(1), line.x(4)}).containsExactly(0, 0.25, 1);
        assertThat(line.columns()).isEqualTo(5);
        assertThat(line.rows()).isEqualTo(1);
        assertThat(line.y(3)).isZero();
        assertThat(new LineGeometry(1).x(0)).isZero();
    }
}
