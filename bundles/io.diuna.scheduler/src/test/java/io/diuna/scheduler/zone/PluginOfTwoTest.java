// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.task.Await;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plugin of two animations, one of which fails or hangs. */
class PluginOfTwoTest {

    private static final ZoneLook BAD = EngineHarness.LOOK.withAnimation("bad");
    private static final int TWIN = 0x00FFFF;

    private final EngineHarness harness = new EngineHarness();

    @BeforeEach
    void lightUp() {
        harness.playDeskAndHall(0x00FF00);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void isQuarantinedWithoutTheOtherAnimationsOfItsPlugin() {
        harness.zone("yard", 3, 1);
        addTwo(
                "bad",
                FakeAnimation.rendering(frame -> {
                    throw new IllegalStateException("ill");
                }),
                () -> {});
        harness.setLook("desk", BAD, Transition.CUT);
        harness.setLook("yard", EngineHarness.LOOK.withAnimation("twin"), Transition.CUT);
        harness.play(20_000);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("yard").state()).isEqualTo(PLAYING);
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("twin"), Transition.CUT);
        assertThat(harness.play(600)).startsWith(TWIN, TWIN);
        harness.setLook("desk", BAD, Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
    }

    @Test
    void thePluginIsQuarantinedWhenLoadingItsClassesHangs() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        addTwo("bad", FakeAnimation.filling(0x0000FF), () -> {
            entered.countDown();
            Await.latch(free);
        });
        harness.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        harness.playAlone(6_200);
        assertThat(harness.quarantine.pluginReason("plugin.two", 9, Quarantine.Step.CREATE))
                .contains("hangs");
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("twin"), Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        free.countDown();
    }

    /** Adds a plugin of two animations: this one, and {@code twin}, which is well. */
    private void addTwo(String id, FakeAnimation animation, Runnable classes) {
        PluginId plugin = new PluginId("plugin.two", "1.0.0", 9);
        harness.addPlugin(id, new AnimationTracker.Registration(plugin, id, id, "", 9, () -> animation, classes));
        FakeAnimation twin = FakeAnimation.filling(TWIN);
        harness.addPlugin(
                "twin", new AnimationTracker.Registration(plugin, "twin", "Twin", "", 9, () -> twin, classes));
    }
}
