// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.loop.FrameWork;
import io.diuna.scheduler.loop.Rest;

/** Puts the pictures of all zones onto the canvases of all strips, once a frame. Runs on the frame thread. */
public final class Composer implements FrameWork {

    /** Has the next pictures drawn; runs on the frame thread and must not block. */
    @FunctionalInterface
    public interface Lanes {

        /** Asks for pictures for the tick {@code number} at the instant {@code nanos}. */
        void request(long number, long nanos);

        /** Whether no picture comes any more, unless something is changed; what was drawn before is there. */
        default boolean rest() {
            return false;
        }

        /** Whom to wake when there is something to draw again; called once, before the first request. */
        default void tell(Rest rest) {}
    }

    private final Lanes lanes;
    private final LayerStore store;
    private final Rest rest;
    private final MasterLevel master;
    private volatile Show show = Show.EMPTY;

    /**
     * @param lanes draw the pictures
     * @param store has the layers over them
     */
    public Composer(Lanes lanes, LayerStore store) {
        this.lanes = lanes;
        this.store = store;
        rest = new Rest(store.clock());
        master = new MasterLevel(rest);
        lanes.tell(rest);
        store.tell(rest);
    }

    /** Exchanges zones and strips at the next frame; any thread. */
    public void setShow(Show next) {
        for (Show.Placed zone : next.zones()) {
            zone.mix().tell(rest); // before the show is seen: no target may be missed
        }
        show = next;
        rest.end();
    }

    @Override
    public Rest rest() {
        return rest;
    }

    /** The level of everything. */
    public MasterLevel master() {
        return master;
    }

    @Override
    public void show(long number, long nanos) {
        rest.look();
        boolean calm = lanes.rest(); // asked before the pictures are taken: then the last ones are among them
        Show now = show;
        Layers layers = store.layers(); // once, and after the show: what was submitted as one is seen as one
        for (Show.Sheet sheet : now.sheets()) {
            sheet.clear();
        }
        int all = master.at(nanos);
        for (Show.Placed zone : now.zones()) {
            int[] base = zone.mix().picture(nanos);
            int[] picture = zone.overlay().over(base, zone.mix().priority().value(), layers, nanos);
            int level = (zone.mix().level(nanos) * all) >> 8;
            for (Area area : zone.areas()) {
                area.put(picture, level);
            }
            calm = calm && zone.mix().arrived();
        }
        for (Show.Sheet sheet : now.sheets()) {
            sheet.canvas().publish(number, nanos);
        }
        if (calm && master.still(nanos)) {
            rest.allow(calm(now, nanos));
        }
    }

    /** For how long the layers stay as they are, where all else does. */
    private static long calm(Show now, long nanos) {
        long calm = Rest.ENDLESS;
        for (Show.Placed zone : now.zones()) {
            calm = Math.min(calm, zone.overlay().calm(nanos));
        }
        return calm;
    }

    @Override
    public void prepare(long number, long nanos) {
        lanes.request(number, nanos);
    }
}
