// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.signal.SignalReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Test harness of an animation: renders it on a line of pixels at instants that the test chooses. Implements stage, geometry
 * and frame. Not thread-safe.
 */
public final class AnimationStepper implements Stage, Geometry, Frame {

    /** Colour of the zone: orange. */
    public static final int COLOR = 0xFF8000;

    /** Palette of the zone: red, green, blue. */
    public static final Palette PALETTE = Palette.of("test", "Test", List.of(0xFF0000, 0x00FF00, 0x0000FF));

    private static final double FRAMES_PER_SECOND = 60;

    private final Map<String, Object> values = new HashMap<>();
    private final List<Parameter<?>> declared;
    private final int[] pixels;
    private final Renderer renderer;
    private double seconds;
    private boolean still;

    /**
     * Creates a renderer of an animation with default parameters.
     *
     * @param length number of pixels
     */
    public AnimationStepper(int length, Animation animation) {
        pixels = new int[length];
        declared = List.copyOf(animation.parameters());
        for (Parameter<?> parameter : declared) {
            values.put(parameter.id(), parameter.defaultValue());
        }
        renderer = animation.renderer(this);
    }

    /**
     * Sets the value of a parameter.
     *
     * @param id id of a parameter that the animation declares
     * @param value a number, text or boolean, as in JSON
     * @throws io.diuna.api.ConfigurationException when the parameter does not accept the value
     */
    public AnimationStepper with(String id, Object value) {
        Parameter<?> parameter =
                declared.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> undeclared(id));
        values.put(id, parameter.read(value));
        return this;
    }

    /** Renders the frame of an instant, in seconds, and returns a copy of its pixels. */
    public int[] at(double instant) {
        seconds = instant;
        still = false;
        renderer.render(this);
        return pixels.clone();
    }

    /** Renders frame {@code number} at 60 frames a second and returns a copy of its pixels. */
    public int[] frame(int number) {
        return at(number / FRAMES_PER_SECOND);
    }

    /**
     * Returns the bytes that 10 000 frames allocate: the minimum of several rounds, because the virtual machine itself
     * allocates when it compiles code.
     */
    public long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int frame = 0; frame < 10_000; frame++) {
                seconds += 1 / FRAMES_PER_SECOND;
                renderer.render(this);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Override
    public int length() {
        return pixels.length;
    }

    @Override
    public Geometry geometry() {
        return this;
    }

    @Override
    public int color() {
        return COLOR;
    }

    @Override
    public Palette palette() {
        return PALETTE;
    }

    @Override
    public double value(NumberParameter parameter) {
        return ((Number) set(parameter)).doubleValue();
    }

    @Override
    public int value(ColorParameter parameter) {
        return (Integer) set(parameter);
    }

    @Override
    public String value(ChoiceParameter parameter) {
        return (String) set(parameter);
    }

    @Override
    public boolean value(ToggleParameter parameter) {
        return (Boolean) set(parameter);
    }

    @Override
    public int value(IntegerParameter parameter) {
        return (Integer) set(parameter);
    }

    @Override
    public String value(TextParameter parameter) {
        return (String) set(parameter);
    }

    @Override
    public Palette value(ColorListParameter parameter) {
        List<Integer> colors =
                ((List<?>) set(parameter)).stream().map(Integer.class::cast).toList();
        return Palette.of(parameter.id(), parameter.label(), colors);
    }

    @Override
    public int presses(TriggerParameter trigger) {
        return 0;
    }

    @Override
    public SignalReader signal(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double timeOfDay() {
        return 0;
    }

    @Override
    public long epochDay() {
        return 0;
    }

    @Override
    public Phase phase(NumberParameter rate) {
        return new Phase() {
            @Override
            public double at(Frame frame) {
                double turns = total(frame);
                return turns - Math.floor(turns);
            }

            @Override
            public double total(Frame frame) {
                return rate.turnsPerSecond(value(rate)) * frame.seconds();
            }
        };
    }

    @Override
    public RandomGenerator random() {
        return new SplittableRandom(1);
    }

    @Override
    public int columns() {
        return pixels.length;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public double x(int pixel) {
        return pixels.length == 1 ? 0 : (double) pixel / (pixels.length - 1);
    }

    @Override
    public double turn(int pixel) {
        return (double) (pixel % columns()) / columns();
    }

    @Override
    public double y(int pixel) {
        return 0;
    }

    @Override
    public int[] pixels() {
        return pixels;
    }

    @Override
    public long number() {
        return Math.round(seconds * FRAMES_PER_SECOND); // 123 / 60.0 * 60 is a little less than 123
    }

    @Override
    public long nanos() {
        return (long) (seconds * 1e9);
    }

    @Override
    public double seconds() {
        return seconds;
    }

    @Override
    public void fill(int color) {
        Arrays.fill(pixels, color);
    }

    @Override
    public void holdStill() {
        still = true;
    }

    /** Returns true if the last frame called {@link Frame#holdStill}. */
    public boolean isHoldingStill() {
        return still;
    }

    private Object set(Parameter<?> parameter) {
        Object value = values.get(parameter.id());
        if (value == null) {
            throw undeclared(parameter.id());
        }
        return value;
    }

    private static IllegalArgumentException undeclared(String id) {
        return new IllegalArgumentException("Parameter '" + id + "' is not declared by parameters()");
    }
}
