// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.task.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Animations whose exceptions run foreign code themselves. */
class HostileExceptionTest {

    private static final ZoneLook BAD = EngineHarness.LOOK.withAnimation("bad");
    private static final int GREEN = 0x00FF00;

    private final EngineHarness harness = new EngineHarness();

    @BeforeEach
    void lightUp() {
        assertThat(harness.playDeskAndHall(GREEN))
                .containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void failsLikeAnyOtherWhenItsExceptionThrowsToo() {
        harness.addPlugin("bad", FakeAnimation.rendering(frame -> {
            throw new HostileException(() -> {
                throw new IllegalStateException("no comment");
            });
        }));
        harness.setLook("desk", BAD, Transition.CUT);
        assertThat(harness.play(20_000)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("desk").reason()).contains("'bad'", "plugin.bad", HostileException.class.getName());
    }

    @Test
    void blocksNobodyElseWhenItsExceptionHangs() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        harness.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            throw new HostileException(() -> {
                entered.countDown();
                Await.latch(free);
            });
        }));
        harness.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(harness.zone("hall").state()).isEqualTo(PLAYING),
                "a reader of the zones waits for a plugin");
        harness.playAlone(6_200);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("desk").reason()).contains("'plugin.bad' hangs");
        free.countDown();
    }

    /** Exception whose getMessage() runs foreign code. */
    private static final class HostileException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Runnable asked;

        HostileException(Runnable asked) {
            this.asked = asked;
        }

        @Override
        public String getMessage() {
            asked.run();
            return "";
        }
    }
}
