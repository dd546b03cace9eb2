// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.rainbow;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.ChoiceParameter;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** An animation on a line of pixels, in time that the test makes: stage, geometry and frame in one. */
final class Rehearsal implements Stage, Geometry, Frame {

    static final int COLOR = 0xFF8000;
    static final Palette PALETTE = new Palette("test", "Test", List.of(0xFF0000, 0x00FF00, 0x0000FF));
    private static final double FRAMES_PER_SECOND = 60;

    private final Map<String, Object> values = new HashMap<>();
    private final int[] pixels;
    private final Renderer renderer;
    private double seconds;

    /** All parameters have their defaults. */
    Rehearsal(int length, Animation animation) {
        pixels = new int[length];
        for (Parameter<?> parameter : animation.parameters()) {
            values.put(parameter.id(), parameter.initial());
        }
        renderer = animation.renderer(this);
    }

    Rehearsal with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** A copy of the pixels as they are at an instant. */
    int[] at(double instant) {
        seconds = instant;
        renderer.render(this);
        return pixels.clone();
    }

    /** A copy of the pixels of one of 60 frames a second. */
    int[] frame(int number) {
        return at(number / FRAMES_PER_SECOND);
    }

    /**
     * How many bytes 10 000 frames allocate: the least of some rounds, because the virtual machine itself allocates a
     * little on the thread whose code it has just compiled anew.
     */
    long allocated() {
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
    public Phase phase(NumberParameter rate) {
        return new Phase() {
            @Override
            public double at(Frame frame) {
                double turns = turns(frame);
                return turns - Math.floor(turns);
            }

            @Override
            public double turns(Frame frame) {
                return rate.turnsPerSecond(value(rate)) * frame.seconds();
            }
        };
    }

    @Override
    public RandomGenerator random() {
        throw new UnsupportedOperationException("Nothing here is left to chance");
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
    public double y(int pixel) {
        return 0;
    }

    @Override
    public int[] pixels() {
        return pixels;
    }

    @Override
    public long number() {
        return (long) (seconds * FRAMES_PER_SECOND);
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

    private Object set(Parameter<?> parameter) {
        Object value = values.get(parameter.id());
        if (value == null) {
            throw new IllegalArgumentException("Parameter '" + parameter.id() + "' was not declared");
        }
        return value;
    }
}
