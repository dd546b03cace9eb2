// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.IndexMap;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out where the pixels of one zone go: straight runs, and one map for all the others on a canvas. */
final class RegionMapper {

    /** A straight run of fewer pixels is not worth a loop of its own. */
    private static final int SHORTEST_SPAN = 8;

    private final int[] pixels;
    private final List<PixelRegion> found = new ArrayList<>();
    private final Map<Canvas, Single> singles = new LinkedHashMap<>();

    private RegionMapper(int[] pixels) {
        this.pixels = pixels;
    }

    /** The areas of a zone on the canvases that there are, by the ids of their strips. */
    static PixelRegion[] of(ZoneLayout layout, Map<String, Canvas> canvases) {
        RegionMapper areas = new RegionMapper(PixelWiring.pixels(layout));
        int start = 0;
        for (ZoneRange range : layout.ranges()) {
            Canvas canvas = canvases.get(range.strip());
            if (canvas != null) {
                areas.lay(range, start, canvas);
            }
            start += range.length();
        }
        areas.singles.forEach((canvas, single) -> areas.found.add(single.scatter(canvas)));
        return areas.found.toArray(PixelRegion[]::new);
    }

    /** Walks along the strip, from run to run. */
    private void lay(ZoneRange range, int start, Canvas canvas) {
        int end = Math.min(range.end(), canvas.length());
        int at = range.start();
        while (at < end) {
            int first = pixel(range, start, at);
            int length = 1;
            int step = at + 1 < end ? pixel(range, start, at + 1) - first : 0;
            if (step == 1 || step == -1) {
                while (at + length < end && pixel(range, start, at + length) == first + step * length) {
                    length++;
                }
            }
            add(canvas, at, first, length, step);
            at += length;
        }
    }

    private void add(Canvas canvas, int at, int first, int length, int step) {
        if (length >= SHORTEST_SPAN) {
            int lowest = step == 1 ? first : first - length + 1;
            found.add(new Span(canvas, at, lowest, length, step == -1));
        } else if (first != PixelWiring.DARK) {
            Single single = singles.computeIfAbsent(canvas, key -> new Single(pixels.length));
            for (int i = 0; i < length; i++) {
                single.add(first + step * i, at + i);
            }
        }
    }

    private int pixel(ZoneRange range, int start, int at) {
        return pixels[start + (range.reversed() ? range.end() - 1 - at : at - range.start())];
    }

    /** Pixels one by one. */
    private static final class Single {

        private final int[] from;
        private final int[] to;
        private int count;

        Single(int most) {
            from = new int[most];
            to = new int[most];
        }

        void add(int pixel, int at) {
            from[count] = pixel;
            to[count++] = at;
        }

        IndexMap scatter(Canvas canvas) {
            return new IndexMap(canvas, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        }
    }
}
