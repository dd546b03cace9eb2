// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.layer.Blend;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.IdleGate;

/** Composes the pictures of all zones onto the canvases of all strips, once per frame. Runs on the frame thread. */
public final class Composer implements FrameWork {

    /** Starts the rendering of the next pictures. For the frame thread; must not block. */
    @FunctionalInterface
    public interface RenderTrigger {

        /** Requests pictures for the tick {@code number} at the instant {@code nanos}. */
        void request(long number, long nanos);

        /**
         * Returns for how long from an instant on no new picture comes unless something changes, in nanoseconds; 0 if one comes for
         * the next tick. The last ones were published before.
         */
        default long stillNanos(long instant) {
            return 0;
        }

        /** Sets the gate to wake when there is something to render again. Called once, before the first request. */
        default void setIdleGate(IdleGate gate) {}
    }

    private final RenderTrigger renderTrigger;
    private final LayerStore store;
    private final IdleGate idleGate;
    private final MasterLevel master;
    private volatile CompositionPlan plan = CompositionPlan.EMPTY;

    /**
     * @param renderTrigger renders the pictures
     * @param store holds the layers over them
     */
    public Composer(RenderTrigger renderTrigger, LayerStore store) {
        this.renderTrigger = renderTrigger;
        this.store = store;
        idleGate = new IdleGate(store.clock());
        master = new MasterLevel(idleGate);
        renderTrigger.setIdleGate(idleGate);
        store.setIdleGate(idleGate);
    }

    /** Any thread: replaces zones and strips, from the next frame on. */
    public void setPlan(CompositionPlan next) {
        for (CompositionPlan.ZonePlan zone : next.zones()) {
            zone.mix().setIdleGate(idleGate); // before the plan is published: no change of a target may be missed
        }
        plan = next;
        idleGate.wakeUp();
    }

    @Override
    public IdleGate idleGate() {
        return idleGate;
    }

    /** The master brightness. */
    public MasterLevel master() {
        return master;
    }

    @Override
    public void composeFrame(long number, long nanos) {
        idleGate.beginFrame();
        long still =
                renderTrigger.stillNanos(nanos); // before the pictures are taken: then the last ones are among them
        boolean unchanged = still > 0;
        CompositionPlan now = plan;
        Layers layers = store.layers(); // one read per frame: what was submitted together is shown together
        for (CompositionPlan.CanvasPlan canvas : now.canvases()) {
            canvas.clear();
        }
        int masterLevel = master.at(nanos);
        for (CompositionPlan.ZonePlan zone : now.zones()) {
            int[] base = zone.mix().picture(nanos, masterLevel);
            int[] picture = zone.overlay().over(base, zone.mix().priority().value(), layers, nanos);
            if (zone.above()) {
                blend(zone, picture, nanos, masterLevel);
            } else {
                int level = Dimmer.times(zone.mix().level(nanos), masterLevel);
                for (PixelRegion region : zone.regions()) {
                    region.put(picture, level);
                }
            }
            unchanged = unchanged && zone.mix().arrived();
        }
        for (CompositionPlan.CanvasPlan canvas : now.canvases()) {
            canvas.canvas().publish(number, nanos);
        }
        if (unchanged && master.still(nanos)) {
            idleGate.idleFor(Math.min(still, idleNanos(now, nanos)));
        }
    }

    /** Blends a zone onto those below it. One that is off covers nothing. */
    private static void blend(CompositionPlan.ZonePlan zone, int[] picture, long nanos, int masterLevel) {
        int cover = zone.mix().cover(nanos);
        if (cover == 0) {
            return;
        }
        int brightness = Math.min(Dimmer.FULL, (int) ((long) zone.mix().level(nanos) * Dimmer.FULL / cover));
        // What is below is dimmed by the master already: a darkening zone would dim it once more.
        int level = zone.darkens() ? brightness : Dimmer.times(brightness, masterLevel);
        boolean hides = cover == Dimmer.FULL && zone.blend() == Blend.NORMAL; // a copy is cheaper
        for (PixelRegion region : zone.regions()) {
            if (hides) {
                region.put(picture, level);
            } else {
                region.blend(picture, level, Math.max(1, cover >> 8), zone.blend());
            }
        }
    }

    /** How long the layers stay the same, in nanoseconds, if everything else does. */
    private static long idleNanos(CompositionPlan now, long nanos) {
        long unchanged = IdleGate.ENDLESS;
        for (CompositionPlan.ZonePlan zone : now.zones()) {
            unchanged = Math.min(unchanged, zone.overlay().unchangedNanos(nanos));
        }
        return unchanged;
    }

    @Override
    public void prepare(long number, long nanos) {
        renderTrigger.request(number, nanos);
    }
}
