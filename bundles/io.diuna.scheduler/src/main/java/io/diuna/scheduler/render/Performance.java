// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.TripleBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One renderer on one zone. Whichever lane claims it draws its next frame, one lane at a time. What the renderer throws
 * ends the performance: the zone keeps its last picture until somebody decides what to do.
 */
public final class Performance {

    private static final VarHandle CLAIM;

    static {
        try {
            CLAIM = MethodHandles.lookup().findVarHandle(Performance.class, "claim", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String zone;
    private final String animation;
    private final Renderer renderer;
    private final ZoneStage stage;
    private final Clock clock;
    private final RenderFrame frame = new RenderFrame();
    private final TripleBuffer pictures;
    private final DrawFigures figures;

    /** Twice the tick that was claimed last, plus one while it is being drawn. */
    @SuppressWarnings("unused") // through CLAIM
    private volatile long claim;

    private volatile long overruns;
    private volatile @Nullable Throwable failure;

    /** One whose figures are its own. */
    public Performance(String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock) {
        this(zone, animation, renderer, stage, clock, new DrawFigures());
    }

    /**
     * @param zone the id of the zone
     * @param animation the id of the animation
     * @param renderer draws it
     * @param stage what the renderer sees
     * @param clock measures it
     * @param figures takes what was measured
     */
    public Performance(
            String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock, DrawFigures figures) {
        this.zone = zone;
        this.animation = animation;
        this.renderer = renderer;
        this.stage = stage;
        this.clock = clock;
        this.figures = figures;
        pictures = new TripleBuffer(stage.length());
    }

    public String zone() {
        return zone;
    }

    public String animation() {
        return animation;
    }

    public ZoneStage stage() {
        return stage;
    }

    /** The pictures that it draws. */
    public TripleBuffer pictures() {
        return pictures;
    }

    /** What it took, together with other performances of the same animation on the same zone. */
    public DrawFigures figures() {
        return figures;
    }

    /** Frames that were due while an earlier one was still being drawn. */
    public long overruns() {
        return overruns;
    }

    /** What ended it, or null while it can go on. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Ends it from outside, because it does not return. */
    public void end(Throwable reason) {
        failure = reason;
    }

    /** A lane: takes the frame of this tick, if nobody has it yet. */
    boolean claim(long tick) {
        long before = (long) CLAIM.getAcquire(this);
        if ((before & 1) != 0 || before >> 1 >= tick || failure != null) {
            return false;
        }
        return CLAIM.compareAndSet(this, before, (tick << 1) | 1);
    }

    /** The frame thread's side of an overrun: counts it when the last frame is still being drawn. */
    void countIfBusy() {
        if (((long) CLAIM.getAcquire(this) & 1) != 0) {
            long before = overruns;
            overruns = before + 1;
            figures.overran();
        }
    }

    /** The lane that claimed it: draws the frame and hands it over. */
    void render(long tick, long nanos) {
        long start = clock.nanos();
        try {
            stage.setInstant(nanos);
            frame.begin(pictures.back(), tick, stage.zoneNanos(nanos));
            renderer.render(frame);
            if (failure == null) {
                pictures.publish(tick, nanos);
            }
        } catch (Throwable e) { // foreign code may throw anything, Errors included; only this zone may suffer
            failure = e;
        } finally {
            figures.drew(clock.nanos() - start);
            CLAIM.setRelease(this, tick << 1);
        }
    }

    /**
     * Draws frames of made-up time that nobody sees, so that its code is loaded and compiled before somebody does.
     *
     * @param frames how many
     * @param limitNanos stops earlier when it took so long
     * @param periodNanos the made-up time between two frames
     */
    public void warmUp(int frames, long limitNanos, long periodNanos) {
        long start = clock.nanos();
        int[] offScreen = new int[stage.length()];
        for (int i = 0; i < frames && clock.nanos() - start < limitNanos; i++) {
            long nanos = start + i * periodNanos;
            stage.setInstant(nanos);
            frame.begin(offScreen, i, stage.zoneNanos(nanos));
            renderer.render(frame);
        }
    }
}
