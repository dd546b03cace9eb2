// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Rgb;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each guard is shown to fail on an animation that is made to break it, and to pass a good one. */
class AnimationGuardTest {

    private static final NumberParameter WIDTH =
            Parameter.number("width", "Width").withRange(0, 4).withDefault(1);
    private static final TriggerParameter GO = Parameter.trigger("go", "Go");

    private static AnimationGuard guard(Animation animation) {
        return AnimationGuard.of(() -> animation);
    }

    private static void assertFails(ThrowingCallable check, String... words) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(check)
                .satisfies(error -> assertThat(error.getMessage()).contains(words));
    }

    @Test
    void passesAGoodAnimation() {
        AnimationGuard.of(Good::new).passesAll().costsAtMost(10_000);
    }

    @Test
    void findsParametersThatAreMadeAnew() {
        Animation anew = new Animation() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of(Parameter.toggle("a", "A"));
            }

            @Override
            public Renderer renderer(Stage stage) {
                return frame -> {};
            }
        };
        assertFails(guard(anew)::declaresItsParametersOnce, "final fields");
    }

    @Test
    void findsTwoParametersOfOneId() {
        TestAnimation twins = new TestAnimation(List.of(WIDTH, Parameter.toggle("width", "W")), stage -> frame -> {});
        assertFails(guard(twins)::declaresItsParametersOnce, "two parameters of one id");
    }

    @Test
    void findsAParameterThatFailsAtItsEnd() {
        TestAnimation dividing = new TestAnimation(
                List.of(WIDTH), stage -> frame -> frame.fill(100 / (int) Math.ceil(stage.value(WIDTH))));
        assertFails(guard(dividing)::takesTheEndsOfItsParameters, "'width' at 0.0", "60 pixels", "/ by zero");
    }

    @Test
    void findsAButtonThatFails() {
        TestAnimation game = new TestAnimation(List.of(GO), stage -> frame -> frame.fill(1 / (1 - stage.presses(GO))));
        assertFails(guard(game)::takesTheEndsOfItsParameters, "button 'go'", "/ by zero");
    }

    @Test
    void findsAShapeThatDoesNotFit() {
        TestAnimation pair = new TestAnimation(stage -> frame -> frame.pixels()[1] = Rgb.WHITE);
        assertFails(guard(pair)::fitsEveryShape, "on 1 pixels", "ArrayIndexOutOfBoundsException");
        TestAnimation square = new TestAnimation(stage -> frame -> {
            if (stage.geometry().rows() > stage.geometry().columns()) {
                throw new IllegalStateException("too high");
            }
        });
        assertFails(guard(square)::fitsEveryShape, "1 x 16 pixels", "too high");
    }

    @Test
    void findsStateOutsideOfTheRenderer() {
        AtomicInteger state = new AtomicInteger();
        TestAnimation shared = new TestAnimation(stage -> frame -> frame.fill(state.incrementAndGet()));
        assertFails(guard(shared)::isRepeatable, "differ from frame 0 on", "Stage.random()");
        TestAnimation dice = new TestAnimation(stage -> frame -> frame.fill((int) (Math.random() * 0xFFFFFF)));
        assertFails(guard(dice)::isRepeatable, "Stage.random()");
    }

    @Test
    void findsAllocationInFrames() {
        int[][] kept = new int[1][];
        TestAnimation allocating = new TestAnimation(stage -> frame -> kept[0] = new int[frame.length()]);
        assertFails(guard(allocating)::allocatesNothing, "60 pixels", "renderer(Stage)");
    }

    @Test
    void aButtonThatIsReadAllocatesNothing() {
        TestAnimation reading = new TestAnimation(List.of(GO), stage -> frame -> frame.fill(stage.presses(GO)));
        guard(reading).allocatesNothing();
    }

    @Test
    void findsAnExpensivePixel() {
        TestAnimation slow = new TestAnimation(stage -> frame -> {
            double sum = 0;
            for (int i = 0; i < 100 * frame.length(); i++) {
                sum += Math.cbrt(i);
            }
            frame.fill((int) sum);
        });
        assertFails(() -> guard(slow).costsAtMost(1), "A pixel costs", "more than 1.0");
    }

    @Test
    void findsAClassThatCannotBeLoaded(@TempDir Path folder) throws Exception {
        String name = Good.class.getName().replace('.', '/');
        for (String file : List.of(name, name + "$Broken")) {
            Path target = folder.resolve(file + ".class");
            Files.createDirectories(target.getParent());
            try (var from = Good.class.getResourceAsStream("/" + file + ".class")) {
                Files.write(target, from == null ? new byte[] {1} : from.readAllBytes());
            }
        }
        try (ChildLoader loader = new ChildLoader(folder)) {
            Animation animation = (Animation) loader.loadClass(Good.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            assertFails(guard(animation)::loadsEveryClass, "$Broken cannot be loaded", "embed");
        }
    }

    /** Loads {@link Good} and its nested classes from a folder, all others from the test's class path. */
    private static final class ChildLoader extends URLClassLoader {

        ChildLoader(Path folder) throws MalformedURLException {
            super(new URL[] {folder.toUri().toURL()}, Good.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(Good.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    /** Animation that does everything right. */
    public static final class Good implements Animation {

        private final NumberParameter speed = Parameter.speed("speed", "Speed", 10, 1);
        private final ChoiceParameter way =
                Parameter.choice("way", "Way").option("up", "Up").option("down", "Down");

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(speed, way);
        }

        @Override
        public Renderer renderer(Stage stage) {
            Phase phase = stage.phase(speed);
            return frame -> {
                int[] pixels = frame.pixels();
                double start = stage.value(way).equals("up") ? phase.at(frame) : -phase.at(frame);
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = stage.palette().at(start + stage.geometry().turn(i));
                }
            };
        }
    }
}
