// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.control.AnimationDescription;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.health.HealthProblem;
import io.diuna.scheduler.animation.AnimationEntry;
import io.diuna.scheduler.animation.PluginId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Costs of an animation on zone {@code desk}, beside a good one on zone {@code hall}. */
class CostSupervisorTest {

    private static final int GREEN = 0x00FF00;
    private static final long MEGABYTE = 1_000_000;

    private final EngineHarness harness = new EngineHarness();
    private long bytesPerFrame = 8 * MEGABYTE;

    @BeforeEach
    void lightUp() {
        harness.playDeskAndHall(GREEN);
        harness.addPlugin("hungry", new FakeAnimation(List.of(), stage -> frame -> {
            frame.fill((int) frame.number());
            harness.allocated.addAndGet(bytesPerFrame);
        }));
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("hungry"), Transition.CUT);
        harness.play(2_000);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void isDisabledWhileCollectionsStopEveryZone() {
        harness.pauseShare = 0.31;
        harness.play(400);
        long allocated = harness.allocated.get();
        int[] picture = harness.play(3_000);
        assertThat(picture).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(harness.allocated).as("it ends before it fades out").hasValue(allocated);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("desk").reason())
                .startsWith("Animation 'hungry' of plugin plugin.hungry 1.0.2 allocates ")
                .endsWith(" MB a second, so that garbage collections stop every zone for 31 % of the time");
        assertThat(harness.zone("hall").state()).isEqualTo(PLAYING);
        assertThat(harness.quarantine.animations("plugin.hungry", 2)).containsOnlyKeys("hungry");
    }

    @Test
    void mayAllocateWhatTheCollectorKeepsUpWith() {
        harness.pauseShare = 0.09;
        harness.play(5_000);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    @Test
    void isNotToBlameForWhatAnotherAllocates() {
        bytesPerFrame = MEGABYTE;
        harness.play(1_000);
        harness.pauseShare = 0.31;
        harness.play(5_000);
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    /** First frames may fill tables. */
    @Test
    void mayAllocateForAMoment() {
        bytesPerFrame = 0;
        harness.play(1_000);
        for (int i = 0; i < 10; i++) {
            bytesPerFrame = 8 * MEGABYTE;
            harness.pauseShare = 0.5;
            harness.play(100);
            bytesPerFrame = 0;
            harness.play(100);
            harness.pauseShare = 0;
            harness.play(800);
        }
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    /** Regression: the health gave the number of late frames as the remedy. */
    @Test
    void theWarningEndsWithWhatToDo() {
        AnimationEntry entry = new AnimationEntry(
                new PluginId("p", "1", 1),
                new AnimationDescription("snake", "Snake", "", List.of(), "p", "1"),
                new FakeAnimation(List.of(), stage -> frame -> {}),
                () -> {},
                1);
        String warning = SlownessDetector.text(entry, 31_000_000, 16_666_667, 40, 60);
        HealthProblem problem = HealthProblem.of("zone", "zone 'desk'", warning, "");
        assertThat(problem.message())
                .isEqualTo("Animation 'snake' of plugin p 1 is too slow: 31 ms a frame, budget 16 ms."
                        + " It was late for 40 of the last 60 frames, in which its previous picture was shown");
        assertThat(problem.remedy()).isEqualTo("Choose another animation, or a lower frame rate");
    }
}
