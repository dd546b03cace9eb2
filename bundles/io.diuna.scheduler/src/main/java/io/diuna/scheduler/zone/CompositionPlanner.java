// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.CompositionPlan;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.output.StripHost;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Lays zones onto the strips that are there. */
final class CompositionPlanner {

    private CompositionPlanner() {}

    /**
     * What the frame thread works on. Zones whose strips are missing or too short are seen as far as there are pixels. Where
     * zones overlap, the later one is seen.
     */
    static CompositionPlan of(Collection<ZoneController> parts, Collection<StripHost> hosts, Layers layers) {
        Map<String, Canvas> canvases = new HashMap<>();
        for (StripHost host : hosts) {
            Canvas canvas = host.canvas();
            if (canvas != null) {
                canvases.put(host.id(), canvas);
            }
        }
        CompositionPlan.ZonePlan[] placed = parts.stream()
                .map(part -> new CompositionPlan.ZonePlan(
                        part.mix(), new Overlay(layers.slot(part.layout().id())), part.areas(canvases)))
                .toArray(CompositionPlan.ZonePlan[]::new);
        return new CompositionPlan(placed, canvases.values().toArray(Canvas[]::new));
    }
}
