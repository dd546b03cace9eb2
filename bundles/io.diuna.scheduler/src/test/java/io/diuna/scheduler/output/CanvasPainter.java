// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.mix.CompositionPlan;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.Span;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import java.util.Arrays;

/** Frame thread of one canvas: paints frames of one colour. */
final class CanvasPainter {

    private final TripleBuffer pixels;
    private final LayerStore layers = new LayerStore(Clock.SYSTEM);
    private final Composer composer = new Composer((number, nanos) -> {}, layers);

    CanvasPainter(Canvas canvas) {
        this(canvas, LevelPlane.FULL);
    }

    CanvasPainter(Canvas canvas, int level) {
        int length = canvas.length();
        pixels = new TripleBuffer(length);
        ZoneMix mix = new ZoneMix(length, new ZoneTarget(PixelSource.of(pixels), level, Transition.CUT));
        Span span = new Span(canvas, 0, 0, length, false);
        layers.putZone("painted", length);
        Overlay overlay = new Overlay(layers.layers().slot("painted"));
        CompositionPlan.ZonePlan placed = new CompositionPlan.ZonePlan(mix, overlay, new PixelRegion[] {span});
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {placed}, new Canvas[] {canvas}));
    }

    void paint(long number, int color) {
        Arrays.fill(pixels.back(), color);
        pixels.publish(number, number);
        composer.composeFrame(number, 1_000 * number);
    }
}
