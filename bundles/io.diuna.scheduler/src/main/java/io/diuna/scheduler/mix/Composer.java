// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.loop.FrameWork;

/** Puts the pictures of all zones onto the canvases of all strips, once a frame. Runs on the frame thread. */
public final class Composer implements FrameWork {

    /** Has the next pictures drawn; runs on the frame thread and must not block. */
    @FunctionalInterface
    public interface Lanes {

        /** Asks for pictures for the tick {@code number} at the instant {@code nanos}. */
        void request(long number, long nanos);
    }

    private final Lanes lanes;
    private final LayerStore store;
    private volatile Show show = Show.EMPTY;

    /**
     * @param lanes draw the pictures
     * @param store has the layers over them
     */
    public Composer(Lanes lanes, LayerStore store) {
        this.lanes = lanes;
        this.store = store;
    }

    /** Exchanges zones and strips at the next frame; any thread. */
    public void setShow(Show next) {
        show = next;
    }

    @Override
    public void show(long number, long nanos) {
        Show now = show;
        Layers layers = store.layers(); // once, and after the show: what was submitted as one is seen as one
        for (Show.Sheet sheet : now.sheets()) {
            sheet.clear();
        }
        for (Show.Placed zone : now.zones()) {
            int[] base = zone.mix().picture(nanos);
            int[] picture = zone.overlay().over(base, zone.mix().priority().value(), layers, nanos);
            int level = zone.mix().level(nanos);
            for (Area area : zone.areas()) {
                area.put(picture, level);
            }
        }
        for (Show.Sheet sheet : now.sheets()) {
            sheet.canvas().publish(number, nanos);
        }
    }

    @Override
    public void prepare(long number, long nanos) {
        lanes.request(number, nanos);
    }
}
