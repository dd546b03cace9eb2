// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.render;

import io.diuna.api.animation.Renderer;
import io.diuna.platform.log.ForeignException;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.loop.IdleGate;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Running renderer of one zone. Any lane may claim and render its next frame, one lane at a time. An exception of the
 * renderer ends it; the zone keeps its last picture.
 */
public final class ZoneRenderer {

    /** Cost before the first frame. */
    static final long UNKNOWN = -1;

    /** The cost decays by 1/16 with each cheaper frame. */
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
    private final RenderFrame frame;
    private final TripleBuffer pictures;
    private final RenderStats stats;
    private final CallSampler sampler;

    /** Twice the tick that was claimed last, plus 1 while it is being rendered. */
    @SuppressWarnings("unused") // accessed through CLAIM
    private volatile long claim;

    private long cost = UNKNOWN;
    private volatile long overruns;

    /** The values with which the renderer held its picture. Changed values end the standstill. */
    private volatile @Nullable ParameterValues stillValues;

    /** The end of the standstill; written before the values. */
    private volatile long stillUntil;

    private volatile @Nullable Throwable failure;

    /** A renderer with statistics of its own. */
    public ZoneRenderer(String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock) {
        this(zone, animation, renderer, stage, clock, new RenderStats());
    }

    /**
     * @param zone the id of the zone
     * @param animation the id of the animation
     * @param renderer the plugin's renderer
     * @param stage what the renderer sees of its zone
     * @param clock measures the frames
     * @param stats receives what was measured
     */
    public ZoneRenderer(
            String zone, String animation, Renderer renderer, ZoneStage stage, Clock clock, RenderStats stats) {
        this.zone = zone;
        this.animation = animation;
        this.renderer = renderer;
        this.stage = stage;
        this.clock = clock;
        frame = new RenderFrame(new WallClock(clock));
        this.stats = stats;
        sampler = new CallSampler(stats);
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

    /** The pictures that the renderer has published. */
    public TripleBuffer pictures() {
        return pictures;
    }

    /** Statistics, shared with other renderers of the same animation on the same zone. */
    public RenderStats stats() {
        return stats;
    }

    /** Frames that were due while an earlier one was still being rendered. */
    public long overruns() {
        return overruns;
    }

    /** The exception that ended the renderer; null while it runs. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Ends the renderer from outside, because it does not return, or costs too much. Its last picture stays. */
    public void end(Throwable reason) {
        failure = reason;
    }

    /**
     * Returns for how long from an instant on no new picture comes while the values stay, in nanoseconds; 0 if one is due. The last
     * one was published before.
     */
    long stillNanos(long instant) {
        if (failure != null) {
            return IdleGate.ENDLESS;
        }
        return stillValues == stage.settings() ? Math.max(0, stillUntil - instant) : 0;
    }

    /** Returns true if the last picture is also that of an instant, while the values stay. */
    boolean isStill(long instant) {
        return stillNanos(instant) > 0;
    }

    /** The recent duration of a frame, in nanoseconds; -1 before the first. Any thread. */
    public long cost() {
        return (long) COST.getOpaque(this);
    }

    /**
     * Lane: claims the frame of a tick, if it is not rendered and no other lane has claimed it.
     *
     * @param tick the tick that is due; a later one is not asked for
     * @param newest the newest tick, for which a frame that was left over is rendered
     * @param instant the deadline of the newest tick
     */
    boolean claim(long tick, long newest, long instant) {
        long before = (long) CLAIM.getAcquire(this);
        if ((before & 1) != 0 || before >> 1 >= tick || isStill(instant)) {
            return false;
        }
        return CLAIM.compareAndSet(this, before, (newest << 1) | 1);
    }

    /** Frame thread: counts an overrun if the last frame is still being rendered. Returns true if it is. */
    boolean countIfBusy() {
        boolean busy = ((long) CLAIM.getAcquire(this) & 1) != 0;
        if (busy) {
            long before = overruns;
            overruns = before + 1;
            stats.countOverrun();
        }
        return busy;
    }

    /**
     * Lane that has claimed it: renders and publishes the frame.
     *
     * @param start the present instant
     * @return the present instant after the frame, so that the clock is read once per frame
     */
    long render(long tick, long nanos, long start) {
        long end;
        try {
            ParameterValues values = stage.beginFrame(nanos);
            frame.begin(pictures.back(), tick, stage.zoneNanos(nanos), nanos);
            sampler.begin();
            renderer.render(frame);
            sampler.end();
            if (failure == null) {
                pictures.publish(tick, nanos);
                long held = frame.heldNanos();
                if (held > 0 && !stage.followsSignals() && values.color().over(nanos) && values == stage.settings()) {
                    stillUntil = nanos + held; // after its picture was published
                    stillValues = values;
                }
            }
        } catch (Throwable e) { // foreign code may throw anything, Errors included; other zones must not suffer
            failure = ForeignException.of(e);
        } finally {
            end = clock.nanos();
            recordCost(end - start);
            CLAIM.setRelease(this, tick << 1);
        }
        return end;
    }

    /** Records the duration of a frame. The cost rises at once, and falls slowly. */
    void recordCost(long nanos) {
        stats.recordDuration(nanos);
        long before = cost;
        COST.setOpaque(this, nanos > before ? nanos : before - ((before - nanos) >> MEMORY_BITS));
    }

    /**
     * Warms up: renders frames off screen, in made-up time, so that the renderer's code is loaded and compiled.
     *
     * @param frames how many
     * @param limitNanos stops earlier after this time
     * @param periodNanos the made-up time between two frames
     */
    public void warmUp(int frames, long limitNanos, long periodNanos) {
        long start = clock.nanos();
        int[] offScreen = new int[stage.length()];
        for (int i = 0; i < frames && clock.nanos() - start < limitNanos; i++) {
            long nanos = start + i * periodNanos;
            stage.beginFrame(nanos);
            frame.begin(offScreen, i, stage.zoneNanos(nanos), nanos);
            renderer.render(frame);
        }
    }
}
