// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.plugin;

import io.diuna.api.zone.ZoneRange;
import io.diuna.scheduler.layer.Layers;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.Show;
import io.diuna.scheduler.mix.Span;
import io.diuna.scheduler.output.StripHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays zones onto the strips that are there. */
final class Placement {

    private Placement() {}

    /** What the frame thread works on: zones whose strips are missing or too short are seen as far as there are pixels. */
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
                        part.mix(), new Overlay(layers.place(part.layout().id())), spans(part, canvases)))
                .toArray(Show.Placed[]::new);
        return new Show(placed, canvases.values().toArray(Canvas[]::new));
    }

    private static Span[] spans(ZonePart part, Map<String, Canvas> canvases) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (ZoneRange range : part.layout().ranges()) {
            Canvas canvas = canvases.get(range.strip());
            int there = canvas == null ? 0 : Math.min(range.length(), canvas.length() - range.start());
            if (canvas != null && there > 0) {
                int first = range.reversed() ? start + range.length() - there : start;
                spans.add(new Span(canvas, range.start(), first, there, range.reversed()));
            }
            start += range.length();
        }
        return spans.toArray(Span[]::new);
    }
}
