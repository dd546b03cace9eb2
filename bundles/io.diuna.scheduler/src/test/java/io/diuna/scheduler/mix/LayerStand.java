// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.layer.Sink;
import io.diuna.scheduler.loop.TripleBuffer;
import io.diuna.scheduler.loop.VirtualClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Zones side by side on one canvas, a sink over them, and frames in virtual time. */
public final class LayerStand {

    public static final long PERIOD = 16_666_667;

    public final VirtualClock clock = new VirtualClock(-5 * PERIOD);
    public final LayerStore store = new LayerStore(clock);
    public final Sink sink = new Sink(store);
    public final Composer composer = new Composer((number, nanos) -> {}, store);
    private final List<Show.Placed> zones = new ArrayList<>();
    private final Canvas canvas;
    private int used;
    private long number;

    public LayerStand(int pixels) {
        this(new Canvas(pixels, Thread.currentThread()));
    }

    public LayerStand(Canvas canvas) {
        this.canvas = canvas;
    }

    /** A zone in a static colour. */
    public ZoneMix zone(String id, int length, int color) {
        return zone(id, length, new Target(Source.of(color, length), 256, Transition.CUT));
    }

    /** A zone that plays what is drawn into a buffer. */
    public ZoneMix zone(String id, TripleBuffer buffer) {
        return zone(id, buffer.back().length, new Target(Source.of(buffer), 256, Transition.CUT));
    }

    private ZoneMix zone(String id, int length, Target first) {
        ZoneMix mix = new ZoneMix(length, first);
        store.putZone(id, length);
        zones.add(new Show.Placed(
                mix, new Overlay(store.layers().place(id)), new Span[] {new Span(canvas, used, 0, length, false)}));
        used += length;
        composer.setShow(new Show(zones.toArray(Show.Placed[]::new), new Canvas[] {canvas}));
        return mix;
    }

    /** Gives a zone another place, as when it is laid out anew; its picture and its pixels stay. */
    public void renew(int index, String id) {
        Show.Placed zone = zones.get(index);
        store.removeZone(id);
        store.putZone(id, ((Span) zone.areas()[0]).length());
        zones.set(index, new Show.Placed(zone.mix(), new Overlay(store.layers().place(id)), zone.areas()));
        composer.setShow(new Show(zones.toArray(Show.Placed[]::new), new Canvas[] {canvas}));
    }

    /** Draws a frame of an animation: all pixels alike. */
    public static void draw(TripleBuffer buffer, int color) {
        Arrays.fill(buffer.back(), color);
        buffer.publish(1, 1);
    }

    /** Shows a frame for the present instant, allocating nothing. */
    public void show() {
        composer.show(++number, clock.nanos());
    }

    /** The pixels of a frame for the present instant. */
    public int[] frame() {
        show();
        return shown();
    }

    /** The pixels of the newest frame. */
    public int[] shown() {
        canvas.refresh();
        return canvas.pixels();
    }

    /** The pixels of the next frame, one period later. */
    public int[] next() {
        clock.pass(PERIOD);
        return frame();
    }
}
