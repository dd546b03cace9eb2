// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.layer.Blend;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.CompositionPlan;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.output.StripHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the plan by which the frame thread copies zones to strips. */
final class CompositionPlanner {

    /** Order of zones that overlap, from below. */
    private static final Comparator<ZoneController> FROM_BELOW = Comparator.comparing(
                    (ZoneController zone) -> zone.layout().order())
            .thenComparing(zone -> zone.layout().id());

    private CompositionPlanner() {}

    /**
     * Creates a plan. Of a zone whose strip is not connected or too short, the existing pixels are shown. Where zones
     * overlap, the one of greater order is above.
     */
    static CompositionPlan plan(Collection<ZoneController> zones, Collection<StripHost> strips, Layers layers) {
        Map<String, Canvas> canvases = new HashMap<>();
        for (StripHost strip : strips) {
            Canvas canvas = strip.canvas();
            if (canvas != null) {
                canvases.put(strip.id(), canvas);
            }
        }
        List<ZoneLayout> below = new ArrayList<>();
        List<CompositionPlan.ZonePlan> plans = new ArrayList<>();
        for (ZoneController zone : zones.stream().sorted(FROM_BELOW).toList()) {
            ZoneLayout layout = zone.layout();
            boolean above = layout.blend() != Blend.NORMAL || overlapsAny(layout, below);
            plans.add(new CompositionPlan.ZonePlan(
                    zone.mix(), new Overlay(layers.slot(layout.id())), zone.regions(canvases), above, layout.blend()));
            below.add(layout);
        }
        return new CompositionPlan(
                plans.toArray(CompositionPlan.ZonePlan[]::new),
                canvases.values().toArray(Canvas[]::new));
    }

    private static boolean overlapsAny(ZoneLayout layout, List<ZoneLayout> others) {
        for (ZoneLayout other : others) {
            if (layout.overlaps(other)) {
                return true;
            }
        }
        return false;
    }
}
