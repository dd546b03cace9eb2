// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.IdleGate;

/** Puts the pictures of all zones onto the canvases of all strips, once a frame. Runs on the frame thread. */
public final class Composer implements FrameWork {

    /** Has the next pictures drawn; runs on the frame thread and must not block. */
    @FunctionalInterface
    public interface RenderTrigger {

        /** Asks for pictures for the tick {@code number} at the instant {@code nanos}. */
        void request(long number, long nanos);

        /** Whether no picture comes any more, unless something is changed; what was drawn before is there. */
        default boolean isIdle() {
            return false;
        }

        /** Whom to wake when there is something to draw again; called once, before the first request. */
        default void setIdleGate(IdleGate rest) {}
    }

    private final RenderTrigger lanes;
    private final LayerStore store;
    private final IdleGate idleGate;
    private final MasterLevel master;
    private volatile CompositionPlan plan = CompositionPlan.EMPTY;

    /**
     * @param lanes draw the pictures
     * @param store has the layers over them
     */
    public Composer(RenderTrigger lanes, LayerStore store) {
        this.lanes = lanes;
        this.store = store;
        idleGate = new IdleGate(store.clock());
        master = new MasterLevel(idleGate);
        lanes.setIdleGate(idleGate);
        store.setIdleGate(idleGate);
    }

    /** Exchanges zones and strips at the next frame; any thread. */
    public void setPlan(CompositionPlan next) {
        for (CompositionPlan.ZonePlan zone : next.zones()) {
            zone.mix().setIdleGate(idleGate); // before the show is seen: no target may be missed
        }
        plan = next;
        idleGate.wakeUp();
    }

    @Override
    public IdleGate idleGate() {
        return idleGate;
    }

    /** The level of everything. */
    public MasterLevel master() {
        return master;
    }

    @Override
    public void composeFrame(long number, long nanos) {
        idleGate.beginFrame();
        boolean calm = lanes.isIdle(); // asked before the pictures are taken: then the last ones are among them
        CompositionPlan now = plan;
        Layers layers = store.layers(); // once, and after the show: what was submitted as one is seen as one
        for (CompositionPlan.CanvasPlan sheet : now.canvases()) {
            sheet.clear();
        }
        int all = master.at(nanos);
        for (CompositionPlan.ZonePlan zone : now.zones()) {
            int[] base = zone.mix().picture(nanos);
            int[] picture = zone.overlay().over(base, zone.mix().priority().value(), layers, nanos);
            int level = (zone.mix().level(nanos) * all) >> 8;
            for (PixelRegion area : zone.regions()) {
                area.put(picture, level);
            }
            calm = calm && zone.mix().arrived();
        }
        for (CompositionPlan.CanvasPlan sheet : now.canvases()) {
            sheet.canvas().publish(number, nanos);
        }
        if (calm && master.still(nanos)) {
            idleGate.idleFor(idleNanos(now, nanos));
        }
    }

    /** For how long the layers stay as they are, where all else does. */
    private static long idleNanos(CompositionPlan now, long nanos) {
        long calm = IdleGate.ENDLESS;
        for (CompositionPlan.ZonePlan zone : now.zones()) {
            calm = Math.min(calm, zone.overlay().unchangedNanos(nanos));
        }
        return calm;
    }

    @Override
    public void prepare(long number, long nanos) {
        lanes.request(number, nanos);
    }
}
