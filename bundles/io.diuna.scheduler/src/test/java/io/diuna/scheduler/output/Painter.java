// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.output;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.loop.Clock;
import io.diuna.scheduler.loop.TripleBuffer;
import io.diuna.scheduler.mix.Area;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.Show;
import io.diuna.scheduler.mix.Source;
import io.diuna.scheduler.mix.Span;
import io.diuna.scheduler.mix.Target;
import io.diuna.scheduler.mix.ZoneMix;
import java.util.Arrays;

/** The frame thread's side of one canvas: paints it in one colour, frame after frame. */
final class Painter {

    private final TripleBuffer pixels;
    private final LayerStore layers = new LayerStore(Clock.SYSTEM);
    private final Composer composer = new Composer((number, nanos) -> {}, layers);

    Painter(Canvas canvas) {
        int length = canvas.length();
        pixels = new TripleBuffer(length);
        ZoneMix mix = new ZoneMix(length, new Target(Source.of(pixels), 256, Transition.CUT));
        Span span = new Span(canvas, 0, 0, length, false);
        layers.putZone("painted", length);
        Overlay overlay = new Overlay(layers.layers().place("painted"));
        Show.Placed placed = new Show.Placed(mix, overlay, new Area[] {span});
        composer.setShow(new Show(new Show.Placed[] {placed}, new Canvas[] {canvas}));
    }

    void paint(long number, int color) {
        Arrays.fill(pixels.back(), color);
        pixels.publish(number, number);
        composer.show(number, 1_000 * number);
    }
}
