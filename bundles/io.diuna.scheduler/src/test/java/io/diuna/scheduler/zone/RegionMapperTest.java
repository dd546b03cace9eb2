// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.Corner;
import io.diuna.platform.zone.LineShape;
import io.diuna.platform.zone.MatrixShape;
import io.diuna.platform.zone.PointShape;
import io.diuna.platform.zone.ZoneLayout;
import io.diuna.platform.zone.ZonePoint;
import io.diuna.platform.zone.ZoneRange;
import io.diuna.platform.zone.ZoneShape;
import io.diuna.scheduler.base.TripleBuffer;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.mix.Canvas;
import io.diuna.scheduler.mix.Composer;
import io.diuna.scheduler.mix.CompositionPlan;
import io.diuna.scheduler.mix.IndexMap;
import io.diuna.scheduler.mix.Overlay;
import io.diuna.scheduler.mix.PixelRegion;
import io.diuna.scheduler.mix.PixelSource;
import io.diuna.scheduler.mix.Span;
import io.diuna.scheduler.mix.ZoneMix;
import io.diuna.scheduler.mix.ZoneTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegionMapperTest {

    private static final int LAYOUTS = 3_000;

    private final Map<String, Canvas> canvases = new HashMap<>(
            Map.of("main", new Canvas(90, Thread.currentThread()), "side", new Canvas(40, Thread.currentThread())));

    private PixelRegion[] areas(ZoneShape shape, int grouping, String... ranges) {
        List<ZoneRange> read = Arrays.stream(ranges).map(ZoneRange::parse).toList();
        return RegionMapper.regions(new ZoneLayout("z", "Z", read, grouping, 0, shape), canvases);
    }

    private Canvas main() {
        return canvases.get("main");
    }

    @Test
    void straightRunsAreSpans() {
        assertThat(areas(LineShape.PLAIN, 1, "main:20-39", "side:0-9:reversed", "gone:0-9"))
                .containsExactly(new Span(main(), 20, 0, 20, false), new Span(canvases.get("side"), 0, 20, 10, true));
        assertThat(areas(new LineShape(true), 1, "main:0-19"))
                .containsExactly(new Span(main(), 0, 0, 10, false), new Span(main(), 10, 0, 10, true));
        assertThat(areas(new MatrixShape(10, 2, true, Corner.TOP_LEFT, 0), 1, "main:0-19"))
                .containsExactly(new Span(main(), 0, 0, 10, false), new Span(main(), 10, 10, 10, true));
    }

    @Test
    void allOtherPixelsAreInOneIndexMapForEachCanvas() {
        assertThat(areas(LineShape.PLAIN, 2, "main:0-9", "side:0-9", "main:20-29"))
                .hasSize(2)
                .allMatch(IndexMap.class::isInstance);
        assertThat(areas(new MatrixShape(16, 2, false, Corner.TOP_LEFT, 90), 1, "main:0-31"))
                .hasSize(1);
    }

    @Test
    void shortStripsShowTheirExistingPixels() {
        assertThat(areas(LineShape.PLAIN, 1, "side:30-59")).containsExactly(span(30, 0, 10, false));
        assertThat(areas(LineShape.PLAIN, 1, "side:30-59:reversed")).containsExactly(span(30, 20, 10, true));
        assertThat(areas(LineShape.PLAIN, 1, "side:40-59")).isEmpty();
    }

    private Span span(int at, int start, int length, boolean reversed) {
        return new Span(canvases.get("side"), at, start, length, reversed);
    }

    @Test
    void anyLayoutEqualsTheOracle() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LAYOUTS; i++) {
            ZoneLayout layout = layout(random);
            int[] picture = random.ints(layout.length()).toArray();
            int level = random.nextBoolean() ? 256 : random.nextInt(256);
            show(layout, picture, level);
            Map<String, int[]> expected = oracle(layout, picture, level);
            canvases.forEach((strip, canvas) -> {
                assertThat(canvas.refresh()).isTrue();
                int[] seen = new int[canvas.length()];
                canvas.read(seen);
                assertThat(seen).as("seed %d: %s on %s", seed, layout, strip).isEqualTo(expected.get(strip));
            });
        }
    }

    private void show(ZoneLayout layout, int[] picture, int level) {
        TripleBuffer buffer = new TripleBuffer(picture.length);
        System.arraycopy(picture, 0, buffer.back(), 0, picture.length);
        buffer.publish(1, 1);
        ZoneMix mix = new ZoneMix(picture.length, new ZoneTarget(PixelSource.of(buffer), 256 * level, Transition.CUT));
        LayerStore layers = new LayerStore(new VirtualClock(0));
        layers.putZone(layout.id(), picture.length);
        Composer composer = new Composer((number, nanos) -> {}, layers);
        Overlay overlay = new Overlay(layers.layers().slot(layout.id()));
        CompositionPlan.ZonePlan placed =
                new CompositionPlan.ZonePlan(mix, overlay, RegionMapper.regions(layout, canvases));
        composer.setPlan(new CompositionPlan(
                new CompositionPlan.ZonePlan[] {placed}, canvases.values().toArray(Canvas[]::new)));
        composer.composeFrame(1, 1);
    }

    /** Oracle: maps pixel by pixel, straight from the definition of the layout. */
    private Map<String, int[]> oracle(ZoneLayout layout, int[] picture, int level) {
        Map<String, int[]> seen = new HashMap<>();
        canvases.forEach((strip, canvas) -> seen.put(strip, new int[canvas.length()]));
        List<int[]> places = new ArrayList<>();
        List<String> strips = new ArrayList<>();
        for (ZoneRange range : layout.ranges()) {
            for (int i = 0; i < range.length(); i++) {
                places.add(new int[] {range.reversed() ? range.end() - 1 - i : range.start() + i});
                strips.add(range.strip());
            }
        }
        int block = layout.grouping() + layout.spacing();
        int groups = (int) Math.ceil(places.size() / (double) block);
        for (int i = 0; i < places.size(); i++) {
            int[] canvas = seen.get(strips.get(i));
            int at = places.get(i)[0];
            if (i % block < layout.grouping() && at < canvas.length) {
                canvas[at] = Rgb.scale256(picture[pixel(layout.shape(), i / block, groups)], level);
            }
        }
        return seen;
    }

    private static int pixel(ZoneShape shape, int group, int groups) {
        if (shape instanceof LineShape line) {
            return line.mirror() ? Math.min(group, groups - 1 - group) : group;
        }
        if (!(shape instanceof MatrixShape matrix)) {
            return group;
        }
        int columns = matrix.columns();
        int rows = matrix.rows();
        int x = group % columns;
        int y = group / columns;
        if (matrix.serpentine() && y % 2 == 1) {
            x = columns - 1 - x;
        }
        x = matrix.corner().right() ? columns - 1 - x : x;
        y = matrix.corner().bottom() ? rows - 1 - y : y;
        for (int turned = 0; turned < matrix.rotation(); turned += 90) { // a quarter turn at a time
            int right = rows - 1 - y;
            y = x;
            x = right;
            int wide = rows;
            rows = columns;
            columns = wide;
        }
        return y * columns + x;
    }

    private static ZoneLayout layout(SplittableRandom random) {
        int grouping = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
        int spacing = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
        List<ZoneRange> ranges = new ArrayList<>();
        for (String strip : List.of("main", "side")) {
            int at = random.nextInt(20);
            while (at < 100 && random.nextInt(4) > 0) { // may exceed the strip
                int length = 1 + random.nextInt(40);
                ranges.add(new ZoneRange(strip, at, length, random.nextBoolean()));
                at += length + random.nextInt(3);
            }
        }
        ranges.add(new ZoneRange("side", 200, 1 + random.nextInt(5), false));
        Collections.shuffle(ranges, new java.util.Random(random.nextLong()));
        int pixels = ranges.stream().mapToInt(ZoneRange::length).sum();
        int groups = (pixels + grouping + spacing - 1) / (grouping + spacing);
        return new ZoneLayout("z", "Z", ranges, grouping, spacing, shape(random, groups));
    }

    private static ZoneShape shape(SplittableRandom random, int groups) {
        return switch (random.nextInt(4)) {
            case 0 -> new LineShape(random.nextBoolean());
            case 1 -> new PointShape(Collections.nCopies(groups, new ZonePoint(1, 2)));
            default -> {
                int columns = 1 + random.nextInt(groups);
                while (groups % columns != 0) {
                    columns--;
                }
                Corner corner = List.of(Corner.values()).get(random.nextInt(4));
                yield new MatrixShape(columns, groups / columns, random.nextBoolean(), corner, 90 * random.nextInt(4));
            }
        };
    }
}
