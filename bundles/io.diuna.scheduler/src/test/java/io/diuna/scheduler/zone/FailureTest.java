// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.diuna.api.animation.Renderer;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.animation.Quarantine;
import io.diuna.task.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    private static final ZoneLook BAD = EngineHarness.LOOK.withAnimation("bad");
    private static final int GREEN = 0x00FF00;

    private final EngineHarness theatre = new EngineHarness();
    private final List<Long> failedAt = new ArrayList<>();

    @BeforeEach
    void lightUp() {
        theatre.zone("desk", 0, 2);
        theatre.zone("hall", 2, 2);
        theatre.addPlugin("good", FakeAnimation.filling(GREEN));
        theatre.setLook("hall", EngineHarness.LOOK.withAnimation("good"), Transition.CUT);
        theatre.setLook("desk", EngineHarness.LOOK, Transition.CUT);
        assertThat(theatre.play(1_200)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    static Stream<Throwable> anything() {
        return Stream.of(
                new IllegalStateException("no more snakes"),
                new StackOverflowError("no more snakes"),
                new NoClassDefFoundError("no more snakes"),
                new OutOfMemoryError("no more snakes"));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void showsTheStaticColorAndTriesAgainUntilItIsTooMuch(Throwable thrown) {
        theatre.addPlugin("bad", failing(() -> thrown));
        theatre.setLook("desk", BAD, Transition.CUT);
        while (theatre.zone("desk").state() != QUARANTINED) {
            int[] frame = theatre.play(100);
            assertThat(frame).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
            assertThat(theatre.zone("hall").state()).isEqualTo(PLAYING);
            ZonePlayback desk = theatre.zone("desk"); // once: it may be made anew at any moment
            if (desk.state() == FAILED) {
                assertThat(desk.reason()).contains("'bad'", "plugin.bad", "no more snakes");
            }
            assertThat(failedAt).hasSizeLessThan(6);
        }
        assertThat(failedAt).hasSize(5);
        for (int i = 1; i < 5; i++) { // tried again after 1, 2, 4, 8 s; looked at ten times a second
            assertThat(failedAt.get(i) - failedAt.get(i - 1)).isBetween((1_000L << (i - 1)), (1_000L << (i - 1)) + 400);
        }
        assertThat(theatre.zone("desk").reason()).contains("no more snakes");
        assertThat(theatre.quarantine.reason("plugin.bad", 2, Quarantine.Step.RENDER))
                .contains("no more snakes");
        assertThat(theatre.play(60_000)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(failedAt).as("it is left alone").hasSize(5);
    }

    @Test
    void comesBackSoftlyFromAFailureThatPasses() {
        AtomicInteger renderers = new AtomicInteger();
        theatre.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            int which = renderers.incrementAndGet();
            return frame -> {
                frame.fill(0x0000FF);
                if (which == 2 && frame.number() % 100 == 0) {
                    throw new IllegalStateException("once");
                }
            };
        }));
        theatre.setLook("desk", BAD, Transition.CUT);
        while (theatre.zone("desk").state() != FAILED) {
            theatre.frame();
        }
        while (theatre.zone("desk").state() != PLAYING) {
            theatre.play(100);
        }
        assertThat(theatre.frame()[0])
                .as("not by the cut that was asked for long ago")
                .isNotEqualTo(0x0000FF);
        assertThat(theatre.play(1_200)).startsWith(0x0000FF, 0x0000FF);
        assertThat(theatre.zone("desk").reason()).isNull();
    }

    @Test
    void playsAgainWhenItIsReleased() {
        boolean[] well = new boolean[1];
        theatre.addPlugin("bad", failing(() -> well[0] ? null : new IllegalStateException("ill")));
        theatre.setLook("desk", BAD, Transition.CUT);
        theatre.play(20_000);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        well[0] = true;
        theatre.quarantine.release("plugin.bad");
        theatre.zoneManager.animationsChanged();
        theatre.settle();
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.play(600)).startsWith(0x0000FF, 0x0000FF);
    }

    @Test
    void playsAgainWhenItIsUpdated() {
        Object key = theatre.addPlugin("bad", failing(() -> new IllegalStateException("ill")));
        theatre.setLook("desk", BAD, Transition.CUT);
        theatre.play(20_000);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        theatre.removePlugin(key);
        theatre.addPlugin("bad", FakeAnimation.filling(0x0000FF));
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(theatre.play(600)).startsWith(0x0000FF, 0x0000FF);
    }

    @Test
    void anUpdateDoesNotPayForTheFailuresBeforeIt() {
        Object key = theatre.addPlugin("bad", failing(() -> new IllegalStateException("ill")));
        theatre.setLook("desk", BAD, Transition.CUT);
        theatre.play(8_000);
        assertThat(failedAt).hasSize(4);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        theatre.removePlugin(key);
        theatre.addPlugin("bad", FakeAnimation.filling(0x0000FF));
        assertThat(theatre.zone("desk").state()).as("at once").isEqualTo(PLAYING);
    }

    @Test
    void isTakenOutOfEveryZoneWhenItIsQuarantined() {
        theatre.zone("yard", 3, 1);
        theatre.addPlugin("bad", new FakeAnimation(List.of(), stage -> frame -> {
            frame.fill(0x0000FF);
            if (frame.length() == 2) {
                throw new IllegalStateException("too short");
            }
        }));
        theatre.setLook("yard", BAD, Transition.CUT);
        assertThat(theatre.play(1_200)).endsWith(GREEN, 0x0000FF);
        theatre.setLook("desk", BAD, Transition.CUT);
        theatre.play(20_000);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.zone("yard").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.play(1_200)).endsWith(GREEN, EngineHarness.STATIC);
    }

    @Test
    void isNotQuarantinedForMakingNothing() {
        theatre.addPlugin("bad", new FakeAnimation(List.of(), stage -> null));
        theatre.setLook("desk", BAD, Transition.CUT);
        assertThat(theatre.zone("desk").state()).isEqualTo(FAILED);
        assertThat(theatre.zone("desk").reason()).contains("returned null from renderer");
        assertThat(theatre.play(500)).startsWith(EngineHarness.STATIC);
    }

    @Test
    void isQuarantinedWhenItHangsBeforeItPlays() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        theatre.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            entered.countDown();
            Await.latch(free);
            return frame -> {};
        }));
        theatre.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        assertThat(theatre.playAlone(5_800)).startsWith(EngineHarness.STATIC, EngineHarness.STATIC);
        assertThat(theatre.playAlone(400)).startsWith(EngineHarness.STATIC, EngineHarness.STATIC);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.zone("desk").reason()).contains("'plugin.bad' hangs", "did not initialise within 6 s");
        theatre.addPlugin("other", FakeAnimation.filling(0x0000FF)); // on another thread
        theatre.setLook("desk", EngineHarness.LOOK.withAnimation("other"), Transition.CUT);
        assertThat(theatre.frame()).endsWith(GREEN, GREEN);
        assertThat(theatre.frame()).startsWith(0x0000FF, 0x0000FF);
        free.countDown();
        theatre.settle();
        assertThat(theatre.zone("desk").state()).isEqualTo(PLAYING);
    }

    @Test
    void hangsOnceHoweverManyZonesWantIt() {
        theatre.zone("yard", 3, 1);
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        FakeAnimation act = new FakeAnimation(List.of(), stage -> {
            entered.countDown();
            Await.latch(free);
            return frame -> {};
        });
        theatre.addPlugin("bad", act);
        theatre.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        theatre.zoneManager.setLook("yard", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        theatre.playAlone(6_200);
        theatre.settle();
        theatre.playAlone(200);
        assertThat(act.created).as("renderers that it was asked for").hasValue(1);
        for (String zone : List.of("desk", "yard")) {
            assertThat(theatre.zone(zone).state()).isEqualTo(QUARANTINED);
            assertThat(theatre.zone(zone).reason()).contains("'plugin.bad' hangs");
        }
        free.countDown();
    }

    @Test
    void isQuarantinedWhenItsFrameDoesNotReturn() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        boolean[] hang = new boolean[1];
        theatre.addPlugin("bad", FakeAnimation.rendering(frame -> {
            frame.fill(0x0000FF);
            if (hang[0]) {
                entered.countDown();
                Await.latch(free);
            }
        }));
        theatre.setLook("desk", BAD, Transition.CUT);
        assertThat(theatre.play(300)).startsWith(0x0000FF);
        hang[0] = true;
        theatre.lanes.start(); // what hangs must hang on a lane, not on this thread
        theatre.lanes.request(theatre.metrics.number() + 2, theatre.clock.nanos());
        Await.latch(entered);
        theatre.clock.pass(EngineHarness.PERIOD); // the reserve's turn, where the other zone was left over
        Await.until("the other zone is drawn", this::isOneDrawn); // or time might pass while it is still being drawn
        for (int i = 0; i < 11; i++) {
            theatre.clock.pass(100_000_000);
            theatre.lanes.checkTimeouts();
            theatre.zoneManager.tick();
        }
        theatre.clock.pass(100_000_000);
        theatre.lanes.checkTimeouts();
        theatre.zoneManager.tick();
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.zone("desk").reason()).contains("'bad'", "did not return");
        assertThat(theatre.zone("hall").state()).isEqualTo(PLAYING);
        assertThat(theatre.lanes.abandoned()).isEqualTo(1);
        free.countDown();
        Await.until("the thread that was left behind ends", () -> theatre.lanes.abandoned() == 0);
    }

    private boolean isOneDrawn() {
        boolean calm = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("diuna-render-"))
                .allMatch(lane ->
                        lane.getState() == Thread.State.WAITING || lane.getState() == Thread.State.TIMED_WAITING);
        return calm
                && theatre.lanes.stats().stream()
                                .mapToLong(lane -> lane.renderTimes().count())
                                .sum()
                        == 1;
    }

    @Test
    void failsLikeAnyOtherWhenItsExceptionThrowsToo() {
        theatre.addPlugin(
                "bad",
                failing(() -> new Mute(() -> {
                    throw new IllegalStateException("no comment");
                })));
        theatre.setLook("desk", BAD, Transition.CUT);
        assertThat(theatre.play(20_000)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.zone("desk").reason()).contains("'bad'", "plugin.bad", Mute.class.getName());
    }

    @Test
    void hangsAloneWhenItsExceptionHangs() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        theatre.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            throw new Mute(() -> {
                entered.countDown();
                Await.latch(free);
            });
        }));
        theatre.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(theatre.zone("hall").state()).isEqualTo(PLAYING),
                "who asks for the zones waits for a plugin");
        theatre.playAlone(6_200);
        assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(theatre.zone("desk").reason()).contains("'plugin.bad' hangs");
        free.countDown();
    }

    /** An exception that runs something when it is asked what it is. */
    private static final class Mute extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Runnable asked;

        Mute(Runnable asked) {
            this.asked = asked;
        }

        @Override
        public String getMessage() {
            asked.run();
            return "";
        }
    }

    /** Paints blue, and fails on screen with what it is given; notes when, in milliseconds. */
    private FakeAnimation failing(Supplier<Throwable> failure) {
        AtomicInteger renderers = new AtomicInteger();
        return new FakeAnimation(List.of(), stage -> {
            boolean warmUp = renderers.getAndIncrement() == 0;
            Renderer renderer = frame -> {
                frame.fill(0x0000FF);
                Throwable thrown = warmUp ? null : failure.get();
                if (thrown != null) {
                    failedAt.add(theatre.clock.nanos() / 1_000_000);
                    sneak(thrown);
                }
            };
            return renderer;
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
