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
 * Row E1 for plugins: whatever is thrown, wherever a plugin is called, what happens is what was decided for that place,
 * and the zone next door plays on. For drivers see {@code output}.
 */
class ErrorMatrixTest {

    private static final ZoneLook BAD = EngineHarness.LOOK.withAnimation("bad");
    private static final int GREEN = 0x00FF00;
    private static final int BLUE = 0x0000FF;

    /** What is done about a plugin that throws. */
    private enum Action {
        /** It does not come into the list of animations; the reason is told. */
        REJECT,
        /** The static colour, tried again with growing pauses, after five failures quarantined. */
        RETRY_THEN_QUARANTINE
    }

    /** Where the platform calls a plugin. */
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

    private final EngineHarness theatre = new EngineHarness();

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

    static Stream<Arguments> matrix() {
        return Stream.of(Point.values())
                .flatMap(point -> FailingAnimation.all("no more snakes", AnimationException::new)
                        .map(thrown -> Arguments.of(point, thrown)));
    }

    @ParameterizedTest(name = "E1 {0}: {1}")
    @MethodSource("matrix")
    void e1EveryKindOfFailureAtEveryPointHasItsAction(Point point, Throwable thrown) {
        theatre.addPlugin(
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
        theatre.setLook("desk", BAD, Transition.CUT);
        if (point.action == Action.REJECT) {
            assertThat(theatre.registry.animation("bad")).isEmpty();
            assertThat(theatre.tracker.failure("plugin.bad")).contains("plugin.bad", "no more snakes");
        } else {
            assertThat(theatre.zone("desk").state()).isIn(FAILED, PLAYING);
            theatre.play(20_000);
            assertThat(theatre.zone("desk").state()).isEqualTo(QUARANTINED);
            assertThat(theatre.zone("desk").reason()).contains("'bad'", "plugin.bad", "no more snakes");
        }
        assertThat(theatre.play(500)).containsExactly(EngineHarness.STATIC, EngineHarness.STATIC, GREEN, GREEN);
        assertThat(theatre.zone("hall").state()).isEqualTo(PLAYING);
        assertThat(theatre.metrics.skipped()).isZero();

        theatre.addPlugin("other", FakeAnimation.filling(BLUE)); // the threads that called it are there for others
        theatre.setLook("desk", EngineHarness.LOOK.withAnimation("other"), Transition.CUT);
        assertThat(theatre.play(100)).containsExactly(BLUE, BLUE, GREEN, GREEN);
    }

    private static void throwAt(Point here, Point point, Throwable thrown) {
        if (here == point) {
            FailingAnimation.play(thrown);
        }
    }

    /** Fails at one point; at {@link Point#FRAME} with the second renderer, which is the first that is seen. */
    private static final class Bad implements Animation {

        private final Point point;
        private final Throwable thrown;
        private final AtomicInteger made = new AtomicInteger();

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
            boolean rehearsal = made.getAndIncrement() == 0 || point == Point.WARM_UP; // then nobody ever sees it
            Point here = rehearsal ? Point.WARM_UP : Point.FRAME;
            return frame -> {
                frame.fill(EngineHarness.STATIC);
                throwAt(here, point, thrown);
            };
        }
    }
}
