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

/** Mapper from one zone to regions of canvases: straight runs as {@link Span}s, all other pixels in one index map a canvas. */
final class RegionMapper {

    /** Shortest run, in pixels, that is copied as a block; a shorter one costs less in the index map. */
    private static final int SHORTEST_SPAN = 8;

    private final int[] pixels;
    private final List<PixelRegion> regions = new ArrayList<>();
    private final Map<Canvas, IndexMapBuilder> indexMaps = new LinkedHashMap<>();

    private RegionMapper(int[] pixels) {
        this.pixels = pixels;
    }

    /** Returns the regions of the zone on these canvases, by strip id; pixels on other strips are left out. */
    static PixelRegion[] regions(ZoneLayout layout, Map<String, Canvas> canvases) {
        RegionMapper mapper = new RegionMapper(PixelWiring.pixels(layout));
        int start = 0;
        for (ZoneRange range : layout.ranges()) {
            Canvas canvas = canvases.get(range.strip());
            if (canvas != null) {
                mapper.mapRange(range, start, canvas);
            }
            start += range.length();
        }
        mapper.indexMaps.forEach((canvas, builder) -> mapper.regions.add(builder.build(canvas)));
        return mapper.regions.toArray(PixelRegion[]::new);
    }

    /** Splits a range into runs. {@code start} is the range's first index along all ranges of the zone. */
    private void mapRange(ZoneRange range, int start, Canvas canvas) {
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
            addRun(canvas, at, first, length, step);
            at += length;
        }
    }

    /** Adds a run of {@code length} pixels of the zone, from {@code first} by {@code step}, to the canvas at {@code at}. */
    private void addRun(Canvas canvas, int at, int first, int length, int step) {
        if (length >= SHORTEST_SPAN) {
            int lowest = step == 1 ? first : first - length + 1;
            regions.add(new Span(canvas, at, lowest, length, step == -1));
        } else if (first != PixelWiring.DARK) {
            IndexMapBuilder builder = indexMaps.computeIfAbsent(canvas, key -> new IndexMapBuilder(pixels.length));
            for (int i = 0; i < length; i++) {
                builder.add(first + step * i, at + i);
            }
        }
    }

    private int pixel(ZoneRange range, int start, int at) {
        return pixels[start + (range.reversed() ? range.end() - 1 - at : at - range.start())];
    }

    /** Builder of the index map of one canvas. */
    private static final class IndexMapBuilder {

        private final int[] from;
        private final int[] to;
        private int count;

        IndexMapBuilder(int capacity) {
            from = new int[capacity];
            to = new int[capacity];
        }

        void add(int zonePixel, int canvasPixel) {
            from[count] = zonePixel;
            to[count++] = canvasPixel;
        }

        IndexMap build(Canvas canvas) {
            return new IndexMap(canvas, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        }
    }
}
