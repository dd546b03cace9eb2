// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.TriggerParameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Checks that every animation should pass. Each one throws an {@link AssertionError} that says what is wrong and what to do.
 */
public final class AnimationGuard {

    private static final List<TestZone> SHAPES = List.of(
            TestZone.line(1),
            TestZone.line(2),
            TestZone.line(3),
            TestZone.line(10_000),
            TestZone.matrix(1, 16),
            TestZone.matrix(2, 2),
            TestZone.matrix(16, 16),
            TestZone.matrix(100, 100),
            TestZone.points(new double[] {0, 5, 5, -3}, new double[] {1, 1, 7, 2}, new double[] {0, 0, 1, 0}),
            TestZone.points(new double[] {4, 4}, new double[] {2, 2}, new double[] {1, 1}));
    private static final TestZone LINE = TestZone.line(60);
    private static final TestZone MATRIX = TestZone.matrix(16, 16);
    private static final int FRAMES = 120;

    private final Supplier<Animation> animations;

    private AnimationGuard(Supplier<Animation> animations) {
        this.animations = animations;
    }

    /**
     * Creates the checks of an animation.
     *
     * @param animations creates a new animation each time
     */
    public static AnimationGuard of(Supplier<Animation> animations) {
        return new AnimationGuard(animations);
    }

    /** Runs all checks but {@link #costsAtMost}. */
    public AnimationGuard passesAll() {
        return declaresItsParametersOnce()
                .takesTheEndsOfItsParameters()
                .fitsEveryShape()
                .isRepeatable()
                .loadsEveryClass()
                .allocatesNothing();
    }

    /** Checks that {@code parameters()} returns equal parameters each time: user interfaces and saved looks rely on it. */
    public AnimationGuard declaresItsParametersOnce() {
        Animation animation = animations.get();
        List<Parameter<?>> first = animation.parameters();
        if (!first.equals(animation.parameters())) {
            throw new AssertionError("parameters() returns other parameters each time; keep them in final fields");
        }
        long ids = first.stream().map(Parameter::id).distinct().count();
        if (ids != first.size()) {
            throw new AssertionError("parameters() returns two parameters of one id; give each its own");
        }
        return this;
    }

    /** Checks that the animation renders with each parameter at its ends, all at their ends, and each button pressed. */
    public AnimationGuard takesTheEndsOfItsParameters() {
        List<Parameter<?>> parameters = animations.get().parameters();
        for (TestZone zone : List.of(LINE, MATRIX)) {
            for (Parameter<?> parameter : parameters) {
                for (Object value : ParameterSamples.of(parameter)) {
                    play(zone, "'" + parameter.id() + "' at " + value, stepper -> stepper.with(parameter.id(), value));
                }
                if (parameter instanceof TriggerParameter) {
                    play(zone, "button '" + parameter.id() + "'", stepper -> stepper.press(parameter.id()));
                }
            }
            play(zone, "all parameters at their first value", stepper -> setAll(stepper, parameters, true));
            play(zone, "all parameters at their last value", stepper -> setAll(stepper, parameters, false));
        }
        return this;
    }

    private static void setAll(AnimationStepper stepper, List<Parameter<?>> parameters, boolean first) {
        for (Parameter<?> parameter : parameters) {
            List<Object> values = ParameterSamples.of(parameter);
            if (!values.isEmpty()) {
                stepper.with(parameter.id(), values.get(first ? 0 : values.size() - 1));
            }
        }
    }

    /** Checks that the animation renders lines of 1 to 10 000 pixels, matrices, and pixels at any places. */
    public AnimationGuard fitsEveryShape() {
        for (TestZone zone : SHAPES) {
            play(zone, "default parameters", stepper -> {});
        }
        return this;
    }

    /** A change of a stepper between its first and its other frames. */
    private interface Change {
        void apply(AnimationStepper stepper);
    }

    private void play(TestZone zone, String what, Change change) {
        try {
            AnimationStepper stepper = new AnimationStepper(zone, animations.get());
            stepper.frame(0);
            change.apply(stepper);
            for (int number = 1; number < FRAMES; number++) {
                stepper.frame(number);
            }
            AnimationStepper from = new AnimationStepper(zone, animations.get());
            change.apply(from);
            from.frame(0);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new AssertionError("With " + what + " on " + shape(zone) + " it throws " + e, e);
        }
    }

    private static String shape(TestZone zone) {
        int rows = zone.geometry().rows();
        return rows == 1
                ? zone.geometry().length() + " pixels"
                : zone.geometry().columns() + " x " + rows + " pixels";
    }

    /** Checks that two renderers with the same seed render the same frames, so that a show can be repeated and tested. */
    public AnimationGuard isRepeatable() {
        for (TestZone zone : List.of(LINE, MATRIX)) {
            AnimationStepper first = new AnimationStepper(zone, animations.get());
            AnimationStepper second = new AnimationStepper(zone, animations.get());
            for (int number = 0; number < FRAMES; number++) {
                if (!Arrays.equals(first.frame(number), second.frame(number))) {
                    throw new AssertionError("Two renderers on " + shape(zone) + " differ from frame " + number
                            + " on; take random numbers from Stage.random(), time from the frame, and keep no state in"
                            + " the animation or in static fields");
                }
            }
        }
        return this;
    }

    /** Checks that every class of the animation's jar or folder can be loaded, as the platform does before an update. */
    public AnimationGuard loadsEveryClass() {
        Animation animation = animations.get();
        ClassFiles.of(animation.getClass()).forEach(name -> {
            try {
                Class.forName(name, true, animation.getClass().getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                throw new AssertionError(
                        "Class " + name + " cannot be loaded: " + e + "; the platform loads all classes of"
                                + " a plugin before an update, so embed what it needs",
                        e);
            }
        });
        return this;
    }

    /** Checks that 10 000 frames allocate nothing: a garbage collection may pause all lights. */
    public AnimationGuard allocatesNothing() {
        for (TestZone zone : List.of(LINE, MATRIX)) {
            long bytes = new AnimationStepper(zone, animations.get()).allocated();
            if (bytes > 0) {
                throw new AssertionError("10 000 frames on " + shape(zone) + " allocate " + bytes
                        + " bytes; create arrays and objects in renderer(Stage), not in render(Frame)");
            }
        }
        return this;
    }

    /**
     * Checks the cost of a pixel on lines of 1 000 pixels. It depends on the machine, so leave room.
     *
     * @param nanos the most nanoseconds of processor time a pixel
     */
    public AnimationGuard costsAtMost(double nanos) {
        double cost = new AnimationStepper(TestZone.line(1_000), animations.get()).nanosPerPixel();
        if (cost > nanos) {
            throw new AssertionError(String.format(
                    "A pixel costs %.1f ns, more than %.1f; move what is the same for all frames to renderer(Stage), and"
                            + " what is the same for all pixels before the loop",
                    cost, nanos));
        }
        return this;
    }
}
