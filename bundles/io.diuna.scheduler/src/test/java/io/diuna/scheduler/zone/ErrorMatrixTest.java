// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static io.diuna.platform.frame.ZonePlayback.State.FAILED;
import static io.diuna.platform.frame.ZonePlayback.State.PLAYING;
import static io.diuna.platform.frame.ZonePlayback.State.QUARANTINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.scheduler.FailingAnimation;
import io.diuna.scheduler.animation.AnimationTracker;
import io.diuna.scheduler.animation.PluginId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Error matrix of plugins: each exception, at each point where the platform calls a plugin, has the action of that point,
 * and other zones are unaffected. For drivers see {@code output}.
 */
class ErrorMatrixTest {

    private static final ZoneLook BAD = EngineHarness.LOOK.withAnimation("bad");
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;

    /** Action after an exception. */
    private enum Action {
        /** The animation is not registered; the plugin's status has the reason. */
        REJECT,
        /** The zone shows its static colour; retries with back-off; quarantine after five failures. */
        RETRY_THEN_QUARANTINE
    }

    /** Point at which the platform calls a plugin. */
    enum Point {
        CREATE(Action.REJECT),
        PARAMETERS(Action.REJECT),
        LOAD_CLASSES(Action.RETRY_THEN_QUARANTINE),
        RENDERER(Action.RETRY_THEN_QUARANTINE),
        WARM_UP(Action.RETRY_THEN_QUARANTINE),
        FRAME(Action.RETRY_THEN_QUARANTINE);

        private final Action action;

        Point(Action action) {
            this.action = action;
        }
    }

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

    static Stream<Arguments> matrix() {
        return Stream.of(Point.values())
                .flatMap(point -> FailingAnimation.all("no more snakes", AnimationException::new)
                        .map(thrown -> Arguments.of(point, thrown)));
    }

    /** Promise E1. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void everyKindOfFailureAtEveryPointHasItsAction(Point point, Throwable thrown) {
        harness.addPlugin(
                "bad",
                new AnimationTracker.Registration(
                        new PluginId("plugin.bad", "1.0.0", 9),
                        "bad",
                        "Bad",
                        "",
                        9,
                        () -> {
                            throwAt(Point.CREATE, point, thrown);
                            return new Bad(point, thrown);
                        },
                        () -> throwAt(Point.LOAD_CLASSES, point, thrown)));
        harness.setLook("desk", BAD, Transition.CUT);
        if (point.action == Action.REJECT) {
            assertThat(harness.registry.animation("bad")).isEmpty();
            assertThat(harness.tracker.failure("plugin.bad")).contains("plugin.bad", "no more snakes");
        } else {
            assertThat(harness.zone("desk").state()).isIn(FAILED, PLAYING);
            harness.play(20_000);
            assertThat(harness.zone("desk").state()).isEqualTo(QUARANTINED);
            assertThat(harness.zone("desk").reason()).contains("'bad'", "plugin.bad", "no more snakes");
        }
        assertThat(harness.play(500)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(harness.zone("hall").state()).isEqualTo(PLAYING);
        assertThat(harness.metrics.skipped()).isZero();

        harness.addPlugin(
                "other", FakeAnimation.filling(BLUE)); // the threads that called the failing plugin still work
        harness.setLook("desk", EngineHarness.LOOK.withAnimation("other"), Transition.CUT);
        assertThat(harness.play(100)).containsExactly(BLUE, BLUE, GREEN, GREEN);
    }

    private static void throwAt(Point here, Point point, Throwable thrown) {
        if (here == point) {
            FailingAnimation.fail(thrown);
        }
    }

    /** Animation that fails at one point; at {@link Point#FRAME} by its second renderer, the first that is shown. */
    private static final class Bad implements Animation {

        private final Point point;
        private final Throwable thrown;
        private final AtomicInteger created = new AtomicInteger();

        Bad(Point point, Throwable thrown) {
            this.point = point;
            this.thrown = thrown;
        }

        @Override
        public List<Parameter<?>> parameters() {
            throwAt(Point.PARAMETERS, point, thrown);
            return List.of();
        }

        @Override
        public Renderer renderer(Stage stage) {
            throwAt(Point.RENDERER, point, thrown);
            boolean warmUp = created.getAndIncrement() == 0 || point == Point.WARM_UP; // its frames are never shown
            Point here = warmUp ? Point.WARM_UP : Point.FRAME;
            return frame -> {
                frame.fill(EngineHarness.STATIC);
                throwAt(here, point, thrown);
            };
        }
    }
}
