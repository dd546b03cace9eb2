// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import com.sun.management.ThreadMXBean;
import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationException;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Renderer;
import io.diuna.api.color.Palette;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Test harness of an animation: renders it on a zone at instants that the test chooses, with a fixed clock, time of day and
 * seed. Not thread-safe.
 */
public final class AnimationStepper {

    /** Colour of the zone unless it is set: orange. */
    public static final int COLOR = TestZone.COLOR;

    /** Palette of the zone unless it is set: red, green, blue. */
    public static final Palette PALETTE = TestZone.PALETTE;

    private static final int ROUNDS = 10;
    private static final int FRAMES = 10_000;

    private final TestStage stage;
    private final StepFrame frame;
    private final Renderer renderer;
    private double seconds;

    /**
     * Creates a renderer of an animation with default parameters on a line.
     *
     * @param length number of pixels
     */
    public AnimationStepper(int length, Animation animation) {
        this(TestZone.line(length), animation);
    }

    /**
     * Creates a renderer of an animation with default parameters.
     *
     * @throws AnimationException if the animation gives no renderer
     */
    public AnimationStepper(TestZone zone, Animation animation) {
        stage = new TestStage(zone, animation.parameters());
        frame = new StepFrame(zone.geometry().length(), zone.start());
        @Nullable Renderer created = animation.renderer(stage);
        if (created == null) {
            throw new AnimationException(
                    animation.getClass().getName() + ".renderer(Stage) returned null; return a renderer there");
        }
        renderer = created;
    }

    /**
     * Sets the value of a parameter from the next frame on.
     *
     * @param id id of a parameter that the animation declares
     * @param value a number, text, boolean or list of these, as in JSON
     * @throws io.diuna.api.ConfigurationException when the parameter does not accept the value
     */
    public AnimationStepper with(String id, Object value) {
        stage.set(id, value);
        return this;
    }

    /** Presses a button of the animation: a trigger parameter. */
    public AnimationStepper press(String id) {
        stage.press(id);
        return this;
    }

    /** Publishes a value of a signal, 0 to 1, which is seen from the next frame on. */
    public AnimationStepper publish(String signal, double value) {
        stage.publish(signal, value);
        return this;
    }

    /** Renders the frame of an instant, in seconds, and returns a copy of its pixels. */
    public int[] at(double instant) {
        seconds = instant;
        frame.begin(instant);
        renderer.render(frame);
        return frame.pixels().clone();
    }

    /** Renders frame {@code number} at 60 frames a second and returns a copy of its pixels. */
    public int[] frame(int number) {
        return at(number / StepFrame.RATE);
    }

    /**
     * Renders frames one after the other, from the first, at 60 frames a second, and returns some of them.
     *
     * @param count number of pictures
     * @param every distance of two pictures in frames: 60 for one a second
     * @return the pictures, the first one of frame 0
     */
    public int[][] record(int count, int every) {
        int[][] pictures = new int[count][];
        for (int picture = 0; picture < count; picture++) {
            pictures[picture] = frame(picture * every);
            for (int skipped = 1; skipped < every && picture + 1 < count; skipped++) {
                frame(picture * every + skipped);
            }
        }
        return pictures;
    }

    /** Returns true if the last frame called {@link Frame#holdStill}. */
    public boolean isHoldingStill() {
        return frame.heldUntil() == Long.MAX_VALUE;
    }

    /**
     * Returns the instant up to which the last frame holds by {@link Frame#holdUntil}, in nanoseconds; that of the frame if it
     * does not hold, and {@link Long#MAX_VALUE} if it {@linkplain Frame#holdStill() holds still}.
     */
    public long heldUntil() {
        return Math.max(frame.heldUntil(), frame.nanos());
    }

    /**
     * Returns the bytes that 10 000 frames allocate: the minimum of several rounds, because the virtual machine itself
     * allocates when it compiles code.
     */
    public long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            render(FRAMES);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /**
     * Returns what a pixel costs: the processor time of the quickest of several rounds of frames. It depends on the machine.
     *
     * @return nanoseconds
     */
    public double nanosPerPixel() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int frames = Math.max(20, 2_000_000 / frame.length());
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            render(frames);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        return (double) least / frames / frame.length();
    }

    private void render(int frames) {
        for (int i = 0; i < frames; i++) {
            seconds += 1 / StepFrame.RATE;
            frame.begin(seconds);
            renderer.render(frame);
        }
    }
}
