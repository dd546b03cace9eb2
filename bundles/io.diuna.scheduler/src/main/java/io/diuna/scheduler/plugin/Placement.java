// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.Show;
import io.diuna.scheduler.output.StripHost;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Lays zones onto the strips that are there. */
final class Placement {

    private Placement() {}

    /**
     * What the frame thread works on. Zones whose strips are missing or too short are seen as far as there are pixels. Where
     * zones overlap, the later one is seen.
     */
    static Show of(Collection<ZonePart> parts, Collection<StripHost> hosts, Layers layers) {
        Map<String, Canvas> canvases = new HashMap<>();
        for (StripHost host : hosts) {
            Canvas canvas = host.canvas();
            if (canvas != null) {
                canvases.put(host.id(), canvas);
            }
        }
        Show.Placed[] placed = parts.stream()
                .map(part -> new Show.Placed(
                        part.mix(), new Overlay(layers.place(part.layout().id())), part.areas(canvases)))
                .toArray(Show.Placed[]::new);
        return new Show(placed, canvases.values().toArray(Canvas[]::new));
    }
}
