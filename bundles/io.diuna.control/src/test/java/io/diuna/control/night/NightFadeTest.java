// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.diuna.api.ConfigurationException;
import io.diuna.api.animation.Easing;
import io.diuna.control.look.NightState;
import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.schedule.NightLightPlan;
import io.diuna.platform.schedule.NightLightStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Night light in virtual time. */
class NightFadeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final NightLightPlan OFF = new NightLightPlan(10, 0, true, null);

    private record Change(Master master, Transition transition) {}

    private final List<Change> changes = new ArrayList<>();
    private final List<String> scenes = new ArrayList<>();
    private Master master = new Master(true, 80);
    private @Nullable NightState saved;
    private long now = Long.MAX_VALUE - MINUTE.toNanos(); // the clock may overflow
    private NightFade fade = new NightFade(new Light(), () -> now);

    private final class Light implements NightMaster {

        @Override
        public Master master() {
            return master;
        }

        @Override
        public void set(Master changed, Transition transition, @Nullable NightState night) {
            master = changed;
            saved = night;
            changes.add(new Change(changed, transition));
        }

        @Override
        public void showScene(String scene) {
            scenes.add(scene);
        }
    }

    @Test
    void itFadesEvenlyWithOneChangeAMinute() {
        assertThat(fade.start(OFF)).isEqualTo(new NightLightStatus(OFF, Duration.ofMinutes(10)));
        assertThat(changes)
                .containsExactly(new Change(
                        new Master(true, 72), new Transition(Transition.Kind.CROSSFADE, MINUTE, Easing.LINEAR)));
        assertThat(fade.run()).isEqualTo(MINUTE.toNanos());
        pass(Duration.ofSeconds(599));
        assertThat(changes).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(changes.get(i).master().brightness()).isCloseTo(72 - 8 * i, within(1e-9));
        }
        assertThat(fade.status().orElseThrow().remaining()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void afterItsEndTheMasterIsOffAndItsBrightnessIsThatOfBefore() {
        fade.start(new NightLightPlan(3, 5, true, null));
        pass(Duration.ofMinutes(3));
        assertThat(master).isEqualTo(new Master(false, 80));
        assertThat(saved).isNull();
        assertThat(fade.status()).isEmpty();
        assertThat(fade.run()).isEqualTo(Long.MAX_VALUE);
        assertThat(changes).hasSize(4);
    }

    @Test
    void itMayEndWithASceneOrAtItsBrightness() {
        fade.start(new NightLightPlan(1, 5, false, "night"));
        pass(MINUTE);
        assertThat(master).isEqualTo(new Master(true, 5));
        assertThat(scenes).containsExactly("night");
        fade.start(new NightLightPlan(1, 40, false, null));
        pass(MINUTE);
        assertThat(master).as("it may fade up").isEqualTo(new Master(true, 40));
        assertThat(scenes).hasSize(1);
    }

    @Test
    void aMasterThatIsOffFadesUpFromDarkness() {
        master = new Master(false, 80);
        fade.start(new NightLightPlan(2, 60, false, null));
        assertThat(master).isEqualTo(new Master(true, 30));
        pass(Duration.ofSeconds(30));
        fade.cancel();
        assertThat(master).isEqualTo(new Master(true, 15));
    }

    @Test
    void cancelledItStaysAsItIsAtThatMoment() {
        assertThat(fade.cancel()).isFalse();
        fade.start(OFF);
        pass(Duration.ofSeconds(150));
        assertThat(fade.cancel()).isTrue();
        assertThat(changes.get(changes.size() - 1)).isEqualTo(new Change(new Master(true, 60), Transition.CUT));
        assertThat(saved).isNull();
        pass(Duration.ofMinutes(10));
        assertThat(master).isEqualTo(new Master(true, 60));
    }

    @Test
    void aCommandThatChangesTheMasterCancelsIt() {
        fade.start(OFF);
        pass(Duration.ofSeconds(150));
        fade.beforeMasterChange(before -> before.withOn(true));
        assertThat(fade.status()).as("it is on already").isPresent();
        fade.beforeMasterChange(before -> before.withOn(false));
        assertThat(fade.status()).isEmpty();
        assertThat(master).as("for the command to change").isEqualTo(new Master(true, 60));
        int before = changes.size();
        fade.beforeMasterChange(unchanged -> unchanged.withBrightness(1));
        assertThat(changes).hasSize(before);
        fade.start(OFF);
        fade.beforeMasterChange(same -> same.withBrightness(60));
        assertThat(fade.status()).as("it is to stay at what is seen now").isEmpty();
    }

    @Test
    void anotherOneStartsAtTheBrightnessOfTheMomentAndKeepsThatOfBefore() {
        fade.start(OFF);
        pass(Duration.ofMinutes(5));
        fade.start(new NightLightPlan(2, 0, true, null));
        assertThat(master.brightness()).isCloseTo(20, within(1e-9));
        pass(Duration.ofMinutes(2));
        assertThat(master).isEqualTo(new Master(false, 80));
    }

    @Test
    void aLateWakeUpGoesOnAtTheRightBrightness() {
        fade.start(OFF);
        now += Duration.ofSeconds(330).toNanos();
        fade.run();
        assertThat(changes).hasSize(2);
        assertThat(master.brightness()).isCloseTo(28, within(1e-9));
        now += Duration.ofHours(1).toNanos();
        fade.run();
        assertThat(master).isEqualTo(new Master(false, 80));
        assertThat(changes).hasSize(3);
    }

    @Test
    void afterARestartTheRestFollows() {
        fade.start(OFF);
        pass(Duration.ofSeconds(270)); // the master of the 5th minute is saved
        NightState state = saved;
        assertThat(state).isNotNull();
        assertThat(state.elapsed()).isEqualTo(Duration.ofMinutes(5));
        now += Duration.ofHours(8).toNanos();
        fade = new NightFade(new Light(), () -> now);
        fade.resume(state);
        assertThat(fade.status().orElseThrow().remaining()).isEqualTo(Duration.ofMinutes(5));
        fade.run();
        assertThat(master.brightness()).isCloseTo(32, within(1e-9));
        pass(Duration.ofMinutes(5));
        assertThat(master).isEqualTo(new Master(false, 80));
    }

    @Test
    void plansAreChecked() {
        refused("minutes", () -> new NightLightPlan(0, 5, false, null));
        refused("minutes", () -> new NightLightPlan(256, 5, false, null));
        refused("brightness", () -> new NightLightPlan(1, 100.5, false, null));
        refused("scene", () -> new NightLightPlan(1, 5, true, "night"));
        refused("brightness", () -> new NightLightPlan(1, 0, false, "night"));
        fade.start(new NightLightPlan(255, 0, true, null));
        pass(Duration.ofMinutes(255));
        assertThat(changes).hasSize(256);
    }

    private static void refused(String field, Runnable plan) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(plan::run)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }

    /** Lets time pass, and wakes the fade when it wants it. */
    private void pass(Duration time) {
        long end = now + time.toNanos();
        for (long wait = fade.run(); wait != Long.MAX_VALUE && end - now >= wait; wait = fade.run()) {
            now += wait;
        }
        now = end;
        fade.run();
    }
}
