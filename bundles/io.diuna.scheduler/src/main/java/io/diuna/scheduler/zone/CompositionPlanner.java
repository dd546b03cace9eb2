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

/** Builds the plan by which the frame thread copies zones to strips. */
final class CompositionPlanner {

    private CompositionPlanner() {}

    /**
     * Creates a plan. Of a zone whose strip is not connected or too short, the existing pixels are shown. Where zones
     * overlap, the later one wins.
     */
    static CompositionPlan plan(Collection<ZoneController> zones, Collection<StripHost> strips, Layers layers) {
        Map<String, Canvas> canvases = new HashMap<>();
        for (StripHost strip : strips) {
            Canvas canvas = strip.canvas();
            if (canvas != null) {
                canvases.put(strip.id(), canvas);
            }
        }
        CompositionPlan.ZonePlan[] plans = zones.stream()
                .map(zone -> new CompositionPlan.ZonePlan(
                        zone.mix(), new Overlay(layers.slot(zone.layout().id())), zone.regions(canvases)))
                .toArray(CompositionPlan.ZonePlan[]::new);
        return new CompositionPlan(plans, canvases.values().toArray(Canvas[]::new));
    }
}
