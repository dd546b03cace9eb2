// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.ForeignException;
import io.diuna.scheduler.base.TripleBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One renderer on one zone. Whichever lane claims it draws its next frame, one lane at a time. What the renderer throws
 * ends the performance: the zone keeps its last picture until somebody decides what to do.
 */
public final class ZoneRenderer {

    /** What a frame costs that nobody has drawn yet. */
    static final long UNKNOWN = -1;

    /** So many cheap frames, about, and one dear one is forgotten. */
    private static final int MEMORY_BITS = 4;

    private static final VarHandle CLAIM;
    private static final VarHandle COST;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            CLAIM = lookup.findVarHandle(ZoneRenderer.class, "claim", long.class);
            COST = lookup.findVarHandle(ZoneRenderer.class, "cost", long.class);
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
    private final RenderStats figures;

    /** Twice the tick that was claimed last, plus one while it is being drawn. */
    @SuppressWarnings("unused") // through CLAIM
    private volatile long claim;

    private long cost = UNKNOWN;
    private volatile long overruns;

    /** The values with which the renderer said that it rests; with others it does not. */
    private volatile @Nullable ParameterValues restful;

    private volatile @Nullable Throwable failure;

    /** One whose figures are its own. */
    public ZoneRenderer(String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock) {
        this(zone, animation, renderer, stage, clock, new RenderStats());
    }

    /**
     * @param zone the id of the zone
     * @param animation the id of the animation
     * @param renderer draws it
     * @param stage what the renderer sees
     * @param clock measures it
     * @param figures takes what was measured
     */
    public ZoneRenderer(
            String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock, RenderStats figures) {
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
    public RenderStats stats() {
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

    /** Whether no picture comes of it any more, unless its values are changed: what it drew last is there. */
    boolean isStill() {
        return failure != null || restful == stage.settings();
    }

    /** How long its frames take of late, in nanoseconds; {@link #UNKNOWN} before the first. */
    long cost() {
        return (long) COST.getOpaque(this);
    }

    /**
     * A lane: takes the frame of a tick, if it is not drawn and nobody has it yet.
     *
     * @param tick is due; a later one is not asked for
     * @param newest the newest tick: what was left over is drawn for this one
     */
    boolean claim(long tick, long newest) {
        long before = (long) CLAIM.getAcquire(this);
        if ((before & 1) != 0 || before >> 1 >= tick || isStill()) {
            return false;
        }
        return CLAIM.compareAndSet(this, before, (newest << 1) | 1);
    }

    /** The frame thread's side of an overrun: counts it when the last frame is still being drawn. */
    void countIfBusy() {
        if (((long) CLAIM.getAcquire(this) & 1) != 0) {
            long before = overruns;
            overruns = before + 1;
            figures.overran();
        }
    }

    /**
     * The lane that claimed it: draws the frame and hands it over.
     *
     * @param start the present instant
     * @return the present instant again, so that the clock is read once a frame
     */
    long render(long tick, long nanos, long start) {
        long end;
        try {
            ParameterValues values = stage.begin(nanos);
            frame.begin(pictures.back(), tick, stage.zoneNanos(nanos));
            renderer.render(frame);
            if (failure == null) {
                pictures.publish(tick, nanos);
                if (frame.isRestful() && values.color().over(nanos) && values == stage.settings()) {
                    restful = values; // after its picture is there
                }
            }
        } catch (Throwable e) { // foreign code may throw anything, Errors included; only this zone may suffer
            failure = ForeignException.by(e);
        } finally {
            end = clock.nanos();
            took(end - start);
            CLAIM.setRelease(this, tick << 1);
        }
        return end;
    }

    /** It is dear at once when one frame was, and cheap again when many were. */
    void took(long nanos) {
        figures.drew(nanos);
        long before = cost;
        COST.setOpaque(this, nanos > before ? nanos : before - ((before - nanos) >> MEMORY_BITS));
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
            stage.begin(nanos);
            frame.begin(offScreen, i, stage.zoneNanos(nanos));
            renderer.render(frame);
        }
    }
}
