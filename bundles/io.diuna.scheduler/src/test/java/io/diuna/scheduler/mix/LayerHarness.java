// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.LevelPlane;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.BundleFrameSink;
import io.diuna.scheduler.layer.LayerStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Zones side by side on one canvas, a frame sink, and frames in virtual time. */
public final class LayerHarness {

    public static final long PERIOD = 16_666_667;

    public final VirtualClock clock = new VirtualClock(-5 * PERIOD);
    public final LayerStore store = new LayerStore(clock);
    public final BundleFrameSink sink = new BundleFrameSink(store);
    public final Composer composer = new Composer((number, nanos) -> {}, store);
    private final List<CompositionPlan.ZonePlan> zones = new ArrayList<>();
    private final Canvas canvas;
    private int used;
    private long number;

    public LayerHarness(int pixels) {
        this(new Canvas(pixels, Thread.currentThread()));
    }

    public LayerHarness(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Adds a zone of a constant colour. */
    public ZoneMix zone(String id, int length, int color) {
        return zone(id, length, new ZoneTarget(PixelSource.of(color, length), LevelPlane.FULL, Transition.CUT));
    }

    /** Adds a zone that shows the pictures of a buffer. */
    public ZoneMix zone(String id, TripleBuffer buffer) {
        return zone(id, buffer.back().length, new ZoneTarget(PixelSource.of(buffer), LevelPlane.FULL, Transition.CUT));
    }

    private ZoneMix zone(String id, int length, ZoneTarget first) {
        ZoneMix mix = new ZoneMix(length, first);
        store.putZone(id, length);
        zones.add(new CompositionPlan.ZonePlan(
                mix, new Overlay(store.layers().slot(id)), new Span[] {new Span(canvas, used, 0, length, false)}));
        used += length;
        composer.setPlan(new CompositionPlan(zones.toArray(CompositionPlan.ZonePlan[]::new), new Canvas[] {canvas}));
        return mix;
    }

    /** Replaces the slot of a zone, as after a change of its layout; its picture and its pixels stay. */
    public void renew(int index, String id) {
        CompositionPlan.ZonePlan zone = zones.get(index);
        store.removeZone(id);
        store.putZone(id, ((Span) zone.regions()[0]).length());
        zones.set(
                index,
                new CompositionPlan.ZonePlan(
                        zone.mix(), new Overlay(store.layers().slot(id)), zone.regions()));
        composer.setPlan(new CompositionPlan(zones.toArray(CompositionPlan.ZonePlan[]::new), new Canvas[] {canvas}));
    }

    /** Publishes a frame of one colour. */
    public static void draw(TripleBuffer buffer, int color) {
        Arrays.fill(buffer.back(), color);
        buffer.publish(1, 1);
    }

    /** Composes a frame for the present instant, without allocation. */
    public void show() {
        composer.composeFrame(++number, clock.nanos());
    }

    /** Composes a frame for the present instant. Returns its pixels. */
    public int[] frame() {
        show();
        return shown();
    }

    /** The pixels of the newest frame. */
    public int[] shown() {
        canvas.refresh();
        int[] pixels = new int[canvas.length()];
        canvas.read(pixels);
        return pixels;
    }

    /** Composes the next frame, one period later. Returns its pixels. */
    public int[] next() {
        clock.pass(PERIOD);
        return frame();
    }
}
