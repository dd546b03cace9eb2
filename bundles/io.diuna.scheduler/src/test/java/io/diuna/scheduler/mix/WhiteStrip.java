// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.light.OutputSettingsReader;
import io.diuna.scheduler.light.OutputStage;
import java.util.Map;
import java.util.stream.IntStream;

/** Strip of 16 white pixels, from the levels of zone and master to the wire. */
final class WhiteStrip {

    static final int PIXELS = 16;
    private static final int FRAMES = 16;
    private static final long PERIOD = 16_666_667;

    private final StripFormat format;
    private final OutputStage stage;
    private final Canvas canvas = new Canvas(PIXELS, Thread.currentThread());
    private final LayerStore store = new LayerStore(new VirtualClock(0));
    private final Composer composer = new Composer((number, nanos) -> {}, store);
    private long number;

    WhiteStrip(ColorOrder order, double gamma, boolean dither, double brightness) {
        format = StripFormat.of(PIXELS, order, gamma, 0);
        stage = new OutputStage(
                format,
                OutputSettingsReader.read(Map.of("dither", dither, "brightness", brightness)),
                new BrightnessCap());
        store.putZone("all", PIXELS);
    }

    /** The mean light of the LEDs that are lit, in wire steps, 0 to 255. */
    double light(double zone, double master) {
        return light(zone, master, PERIOD, new Span(canvas, 0, 0, PIXELS, false));
    }

    /** The same with scattered pixels. */
    double scattered(double zone) {
        int[] pixels = IntStream.range(0, PIXELS).toArray();
        int[] reversed = IntStream.range(0, PIXELS).map(i -> PIXELS - 1 - i).toArray();
        return light(zone, 100, PERIOD, new IndexMap(canvas, pixels, reversed));
    }

    /** The same at 30 fps, which is too slow for dithering. */
    double slowly(double zone) {
        return light(zone, 100, 2 * PERIOD, new Span(canvas, 0, 0, PIXELS, false));
    }

    private double light(double zone, double master, long period, PixelRegion region) {
        show(master, plan(0xFFFFFF, zone, false, Blend.NORMAL, region));
        return sent(period);
    }

    /** The same of a white zone, blended onto one of another colour. */
    double blended(int below, double belowZone, Blend blend, double zone) {
        PixelRegion region = new Span(canvas, 0, 0, PIXELS, false);
        show(100, plan(below, belowZone, false, Blend.NORMAL, region), plan(0xFFFFFF, zone, true, blend, region));
        return sent(PERIOD);
    }

    /** Returns true if the strip would be sent the same picture again. */
    boolean isUnsettled() {
        return stage.isUnsettled();
    }

    private CompositionPlan.ZonePlan plan(int color, double zone, boolean above, Blend blend, PixelRegion region) {
        PixelSource source = PixelSource.of(color, PIXELS);
        return new CompositionPlan.ZonePlan(
                new ZoneMix(PIXELS, new ZoneTarget(source, level(zone), Transition.CUT)),
                new Overlay(store.layers().slot("all")),
                new PixelRegion[] {region},
                above,
                blend);
    }

    private void show(double master, CompositionPlan.ZonePlan... zones) {
        composer.setPlan(new CompositionPlan(zones, new Canvas[] {canvas}));
        composer.master().aim(level(master), Transition.CUT);
        number++;
        composer.composeFrame(number, number);
        canvas.refresh();
    }

    private static int level(double percent) {
        return (int) Math.round(percent / 100 * LevelPlane.FULL);
    }

    private double sent(long period) {
        byte[] wire = new byte[format.wireLength()];
        int sum = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            stage.encode(canvas.pixels(), canvas.levels(), wire, frame * period, period);
            sum += IntStream.range(0, wire.length).map(i -> wire[i] & 0xFF).sum();
        }
        int lit = format.order().channels() == 4 ? 1 : 3; // the white LED alone, or three colours
        return sum / (double) (FRAMES * PIXELS * lit);
    }
}
