// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Renderer;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.frame.ZonePlayback;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.FailingAnimation;
import io.diuna.task.Await;
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

    private final EngineHarness harness = new EngineHarness();
    private final List<Long> failedAt = new ArrayList<>();

    @BeforeEach
    void lightUp() {
        assertThat(harness.playDeskAndHall(GREEN))
                .containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
    }

    @AfterEach
    void close() {
        harness.close();
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
    void showsTheStaticColorAndRetriesUntilItIsQuarantined(Throwable thrown) {
        harness.addPlugin("bad", failing(() -> thrown));
        harness.setLook("desk", BAD, Transition.CUT);
        while (harness.zone("desk").state() != QUARANTINED) {
            int[] frame = harness.play(100);
            assertThat(frame).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
            assertThat(harness.zone("hall").state()).isEqualTo(PLAYING);
            ZonePlayback desk = harness.zone("desk"); // read once: the state may change at any moment
            if (desk.state() == FAILED) {
                assertThat(desk.reason()).contains("'bad'", "plugin.bad", "no more snakes");
            }
            assertThat(failedAt).hasSizeLessThan(6);
        }
        assertThat(failedAt).hasSize(5);
        for (int i = 1; i < 5; i++) { // retries after 1, 2, 4 and 8 s, checked ten times a second
            assertThat(failedAt.get(i) - failedAt.get(i - 1)).isBetween((1_000L << (i - 1)), (1_000L << (i - 1)) + 400);
        }
        assertThat(harness.zone("desk").reason()).contains("no more snakes");
        assertThat(harness.quarantine.animations("plugin.bad", 2).get("bad")).contains("no more snakes");
        assertThat(harness.play(60_000)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(failedAt).as("it is left alone").hasSize(5);
    }

    @Test
    void theReasonNamesThePlaceInThePlugin() {
        IllegalStateException thrown = new IllegalStateException("ill");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("bad.A", "render", "A.java", 8)});
        harness.addPlugin("bad", failing(() -> thrown));
        harness.setLook("desk", BAD, Transition.CUT);
        while (harness.zone("desk").state() != FAILED) {
            harness.frame();
        }
        assertThat(harness.zone("desk").reason()).endsWith("IllegalStateException: ill (at bad.A.render(A.java:8))");
    }

    @Test
    void returnsByASlowTransitionAfterATemporaryFailure() {
        AtomicInteger renderers = new AtomicInteger();
        harness.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            int which = renderers.incrementAndGet();
            return frame -> {
                frame.fill(0x0000FF);
                if (which == 2 && frame.number() % 100 == 0) {
                    throw new IllegalStateException("once");
                }
            };
        }));
        harness.setLook("desk", BAD, Transition.CUT);
        while (harness.zone("desk").state() != FAILED) {
            harness.frame();
        }
        while (harness.zone("desk").state() != PLAYING) {
            harness.play(100);
        }
        assertThat(harness.frame()[0])
                .as("not by the cut that was asked for long ago")
                .isNotEqualTo(0x0000FF);
        assertThat(harness.play(1_200)).startsWith(0x0000FF, 0x0000FF);
        assertThat(harness.zone("desk").reason()).isNull();
    }

    @Test
    void playsAgainWhenItIsReenabled() {
        boolean[] well = new boolean[1];
        harness.addPlugin("bad", failing(() -> well[0] ? null : new IllegalStateException("ill")));
        harness.setLook("desk", BAD, Transition.CUT);
        harness.play(20_000);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        well[0] = true;
        harness.quarantine.release("plugin.bad");
        harness.zoneManager.animationsChanged();
        harness.settle();
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.play(600)).startsWith(0x0000FF, 0x0000FF);
    }

    @Test
    void playsAgainWhenItIsUpdated() {
        Object key = harness.addPlugin("bad", failing(() -> new IllegalStateException("ill")));
        harness.setLook("desk", BAD, Transition.CUT);
        harness.play(20_000);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        harness.removePlugin(key);
        harness.addPlugin("bad", FakeAnimation.filling(0x0000FF));
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
        assertThat(harness.play(600)).startsWith(0x0000FF, 0x0000FF);
    }

    @Test
    void anUpdateResetsTheFailureCount() {
        Object key = harness.addPlugin("bad", failing(() -> new IllegalStateException("ill")));
        harness.setLook("desk", BAD, Transition.CUT);
        harness.play(8_000);
        assertThat(failedAt).hasSize(4);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        harness.removePlugin(key);
        harness.addPlugin("bad", FakeAnimation.filling(0x0000FF));
        assertThat(harness.zone("desk").state()).as("at once").isEqualTo(PLAYING);
    }

    @Test
    void isReplacedOnEveryZoneWhenItIsQuarantined() {
        harness.zone("yard", 3, 1);
        harness.addPlugin("bad", new FakeAnimation(List.of(), stage -> frame -> {
            frame.fill(0x0000FF);
            if (frame.length() == 2) {
                throw new IllegalStateException("too short");
            }
        }));
        harness.setLook("yard", BAD, Transition.CUT);
        assertThat(harness.play(1_200)).endsWith(GREEN, 0x0000FF);
        harness.setLook("desk", BAD, Transition.CUT);
        harness.play(20_000);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("yard").state()).isEqualTo(QUARANTINED);
        assertThat(harness.play(1_200)).endsWith(GREEN, EngineHarness.STATIC);
    }

    @Test
    void isNotQuarantinedForReturningNoRenderer() {
        harness.addPlugin("bad", new FakeAnimation(List.of(), stage -> null));
        harness.setLook("desk", BAD, Transition.CUT);
        assertThat(harness.zone("desk").state()).isEqualTo(FAILED);
        assertThat(harness.zone("desk").reason()).contains("returned null from renderer");
        assertThat(harness.play(500)).startsWith(EngineHarness.STATIC);
    }

    @Test
    void isQuarantinedWhenItHangsAtItsCreation() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        harness.addPlugin("bad", new FakeAnimation(List.of(), stage -> {
            entered.countDown();
            Await.latch(free);
            return frame -> {};
        }));
        harness.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        assertThat(harness.playAlone(5_800)).startsWith(EngineHarness.STATIC, EngineHarness.STATIC);
        assertThat(harness.playAlone(400)).startsWith(EngineHarness.STATIC, EngineHarness.STATIC);
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("desk").reason()).contains("'plugin.bad' hangs", "did not initialise within 6 s");
        harness.addPlugin("other", FakeAnimation.filling(0x0000FF)); // created on the replacement of the stuck thread
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("other"), Transition.CUT);
        assertThat(harness.frame()).endsWith(GREEN, GREEN);
        assertThat(harness.frame()).startsWith(0x0000FF, 0x0000FF);
        free.countDown();
        harness.settle();
        assertThat(harness.zone("desk").state()).isEqualTo(PLAYING);
    }

    @Test
    void isCreatedOnceThoughItHangsForManyZones() {
        harness.zone("yard", 3, 1);
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        FakeAnimation animation = new FakeAnimation(List.of(), stage -> {
            entered.countDown();
            Await.latch(free);
            return frame -> {};
        });
        harness.addPlugin("bad", animation);
        harness.zoneManager.setLook("desk", BAD, EngineHarness.PALETTE, Transition.CUT);
        harness.zoneManager.setLook("yard", BAD, EngineHarness.PALETTE, Transition.CUT);
        Await.latch(entered);
        harness.playAlone(6_200);
        harness.settle();
        harness.playAlone(200);
        assertThat(animation.created).as("renderers that it was asked for").hasValue(1);
        for (String zone : List.of("desk", "yard")) {
            assertThat(harness.zone(zone).state()).isEqualTo(QUARANTINED);
            assertThat(harness.zone(zone).reason()).contains("'plugin.bad' hangs");
        }
        free.countDown();
    }

    @Test
    void isQuarantinedWhenItsFrameDoesNotReturn() {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        boolean[] hang = new boolean[1];
        harness.addPlugin("bad", FakeAnimation.rendering(frame -> {
            frame.fill(0x0000FF);
            if (hang[0]) {
                entered.countDown();
                Await.latch(free);
            }
        }));
        harness.setLook("desk", BAD, Transition.CUT);
        assertThat(harness.play(300)).startsWith(0x0000FF);
        hang[0] = true;
        harness.lanes.start(); // real lanes: the renderer must not block this thread
        harness.lanes.request(harness.metrics.number() + 2, harness.clock.nanos());
        Await.latch(entered);
        harness.clock.pass(EngineHarness.PERIOD); // lets the spare lane render the other zone
        Await.until("the other zone is drawn", this::isOneDrawn); // or it could seem stuck as well
        for (int i = 0; i < 11; i++) {
            harness.clock.pass(100_000_000);
            harness.lanes.checkTimeouts();
            harness.zoneManager.tick();
        }
        harness.clock.pass(100_000_000);
        harness.lanes.checkTimeouts();
        harness.zoneManager.tick();
        assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
        assertThat(harness.zone("desk").reason()).contains("'bad'", "did not return");
        assertThat(harness.zone("hall").state()).isEqualTo(PLAYING);
        assertThat(harness.lanes.abandoned()).isEqualTo(1);
        free.countDown();
        Await.until("the thread that was left behind ends", () -> harness.lanes.abandoned() == 0);
    }

    private boolean isOneDrawn() {
        boolean calm = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("diuna-render-"))
                .allMatch(lane ->
                        lane.getState() == Thread.State.WAITING || lane.getState() == Thread.State.TIMED_WAITING);
        return calm
                && harness.lanes.stats().stream()
                                .mapToLong(lane -> lane.renderTimes().count())
                                .sum()
                        == 1;
    }

    /** Animation that renders blue and then throws while it is shown; records the instants in milliseconds. */
    private FakeAnimation failing(Supplier<Throwable> failure) {
        AtomicInteger renderers = new AtomicInteger();
        return new FakeAnimation(List.of(), stage -> {
            boolean warmUp = renderers.getAndIncrement() == 0;
            Renderer renderer = frame -> {
                frame.fill(0x0000FF);
                Throwable thrown = warmUp ? null : failure.get();
                if (thrown != null) {
                    failedAt.add(harness.clock.nanos() / 1_000_000);
                    FailingAnimation.fail(thrown);
                }
            };
            return renderer;
        });
    }
}
