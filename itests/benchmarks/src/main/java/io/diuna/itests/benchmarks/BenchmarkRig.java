// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.api.animation.Easing;
import io.diuna.api.animation.Renderer;
import io.diuna.api.color.Palette;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.FrameLoop;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.mix.CompositionPlan;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.Span;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import io.diuna.scheduler.output.Outlet;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.Drawing;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The engine on one thread and in made-up time: the loop, the renderers, the mix, the output stage of one strip. What is
 * missing of the real thing is the waiting of threads for each other.
 */
final class BenchmarkRig implements Composer.RenderTrigger {

    private static final Palette PALETTE = Palette.of("rainbow", "Rainbow", List.of(0xFF0000, 0x00FF00, 0x0000FF));
    private static final StripFormat WIRE = StripFormat.of(1, ColorOrder.GRB, 2.2, 0);
    private static final Transition LONG =
            new Transition(Transition.Kind.CROSSFADE, Duration.ofMinutes(10), Easing.LINEAR);

    /** Ten minutes are 36 000 frames: so often is looked whether a crossfade is over. */
    private static final int LOOK = 64;

    /** Time is made up by who steps. */
    private static final Clock STILL = new Clock() {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void parkUntil(long deadline) {}
    };

    private final List<Part> parts = new ArrayList<>();
    private final ZoneRenderer[] roster;
    private final FrameLoop loop;
    private final Canvas canvas;
    private final Outlet outlet;
    private long now;
    private long frames;

    /** A zone with the two pictures between which it goes to and fro. */
    private record Part(ZoneMix mix, ZoneTarget one, ZoneTarget other) {
        void turn() {
            if (mix.arrived()) {
                mix.aim(mix.target() == one ? other : one);
            }
        }
    }

    /**
     * @param pixels of the strip
     * @param layers 1: a rainbow; 2: two of them in a crossfade that never ends
     * @param zones of equal size, side by side
     */
    BenchmarkRig(int pixels, int layers, int zones) {
        canvas = new Canvas(pixels, Thread.currentThread());
        outlet = new Outlet(StripFormat.of(pixels, WIRE.order(), WIRE.gamma(), 0));
        List<ZoneRenderer> performances = new ArrayList<>();
        LayerStore store = new LayerStore(Clock.SYSTEM);
        CompositionPlan.ZonePlan[] placed = new CompositionPlan.ZonePlan[zones];
        for (int i = 0; i < zones; i++) {
            int at = (int) ((long) pixels * i / zones);
            int length = (int) ((long) pixels * (i + 1) / zones) - at;
            ZoneRenderer one = performance(length, 3);
            ZoneRenderer other = performance(length, 5);
            performances.add(one);
            ZoneTarget first = new ZoneTarget(PixelSource.of(one.pictures()), LevelPlane.FULL, LONG);
            ZoneMix mix = new ZoneMix(length, first);
            store.putZone("zone-" + i, length);
            Overlay overlay = new Overlay(store.layers().slot("zone-" + i));
            placed[i] = new CompositionPlan.ZonePlan(
                    mix, overlay, new PixelRegion[] {new Span(canvas, at, 0, length, false)});
            if (layers == 2) {
                performances.add(other);
                parts.add(
                        new Part(mix, first, new ZoneTarget(PixelSource.of(other.pictures()), LevelPlane.FULL, LONG)));
            }
        }
        roster = performances.toArray(ZoneRenderer[]::new);
        Composer composer = new Composer(this, store);
        composer.setPlan(new CompositionPlan(placed, new Canvas[] {canvas}));
        loop = new FrameLoop(composer, new LoopMetrics(), STILL, 60);
        now = loop.periodNanos();
    }

    private static ZoneRenderer performance(int length, int speed) {
        ParameterValues settings = new ParameterValues(List.of(), Map.of(), PALETTE, ColorTween.still(0));
        ZoneStage stage = new ZoneStage("rainbow", new LineGeometry(length), new ZoneTime(0), 1, settings);
        return new ZoneRenderer("zone", "rainbow", rainbow(speed), stage, Clock.SYSTEM);
    }

    /** The same as in C: what is measured here is the engine, and not an animation. */
    private static Renderer rainbow(int speed) {
        int[] table = new int[1024];
        for (int i = 0; i < table.length; i++) {
            table[i] = PALETTE.at(i / (double) table.length);
        }
        return frame -> {
            int[] pixels = frame.pixels();
            int place = (int) frame.number() * speed;
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = table[(place + i * 7) & (table.length - 1)];
            }
        };
    }

    /** Runs one frame from the tick to the bytes for the wire, which are returned and used again for the next. */
    byte[] frame() {
        if ((++frames & (LOOK - 1)) == 0) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).turn();
            }
        }
        now = loop.step(now);
        return outlet.take(canvas);
    }

    /** The frames that were run. */
    long frames() {
        return frames;
    }

    @Override
    public void request(long number, long nanos) {
        long time = Clock.SYSTEM.nanos();
        for (ZoneRenderer performance : roster) {
            time = Drawing.draw(performance, number, nanos, time);
        }
    }
}
