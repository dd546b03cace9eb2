// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import io.diuna.api.strip.ColorOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Plot of the stated and the real light of a white strip over its brightness, by zone, master and strip. Run by hand with the
 * path of the SVG file to write.
 */
final class BrightnessPlot {

    private static final int STEPS = 1_000;
    private static final int SIDE = 300;
    private static final int MARGIN = 50;

    /** Decades of both axes: 0.1 to 100 percent, 0.1 to 1000 wire steps. */
    private static final double DECADES_ACROSS = 3;

    private static final double DECADES_UP = 4;

    private final StringBuilder svg = new StringBuilder();

    private BrightnessPlot() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), new BrightnessPlot().draw());
    }

    private String draw() {
        int width = 3 * (SIDE + MARGIN) + MARGIN;
        int height = SIDE + 3 * MARGIN;
        add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>"
                .formatted(width, height));
        add("<rect width='100%' height='100%' fill='#fff'/>");
        WhiteStrip dithered = strip(true, 100);
        WhiteStrip rounded = strip(false, 100);
        panel(0, "zone", BrightnessCurveTest::stated, p -> dithered.light(p, 100), p -> rounded.light(p, 100));
        panel(1, "master", BrightnessCurveTest::stated, p -> dithered.light(100, p), p -> rounded.light(100, p));
        panel(
                2,
                "strip",
                p -> 2.55 * p,
                p -> strip(true, p).light(100, 100),
                p -> strip(false, p).light(100, 100));
        int below = height - 20;
        legend(MARGIN, below, "#bbb", "stated");
        legend(MARGIN + 120, below, "#06c", "with dithering");
        legend(MARGIN + 280, below, "#d50", "without");
        text(
                MARGIN + 400,
                below,
                "start",
                "brightness in percent; mean light of white in steps of the wire, 255 is full");
        add("</svg>");
        return svg.toString();
    }

    private static WhiteStrip strip(boolean dither, double brightness) {
        return new WhiteStrip(ColorOrder.GRB, 2.2, dither, brightness);
    }

    private void panel(
            int index,
            String name,
            DoubleUnaryOperator stated,
            DoubleUnaryOperator dithered,
            DoubleUnaryOperator rounded) {
        int left = MARGIN + index * (SIDE + MARGIN);
        for (int decade = 0; decade <= DECADES_ACROSS; decade++) {
            double value = Math.pow(10, decade - 1);
            line(x(left, value), MARGIN, x(left, value), MARGIN + SIDE);
            text(x(left, value), MARGIN + SIDE + 16, "middle", label(value));
        }
        for (int decade = 0; decade <= DECADES_UP; decade++) {
            double value = Math.pow(10, decade - 1);
            line(left, y(value), left + SIDE, y(value));
            text(left - 6, y(value) + 4, "end", label(value));
        }
        text(left + SIDE / 2.0, MARGIN - 12, "middle", name);
        curve(left, "#bbb", 6, stated);
        curve(left, "#d50", 1.5, rounded);
        curve(left, "#06c", 1.5, dithered);
    }

    private void curve(int left, String color, double width, DoubleUnaryOperator light) {
        add("<polyline fill='none' stroke='%s' stroke-width='%s' points='".formatted(color, width));
        for (int step = 1; step <= STEPS; step++) {
            double percent = step * 100.0 / STEPS;
            double seen = Math.max(0.1, light.applyAsDouble(percent));
            add(String.format(Locale.ROOT, "%.1f,%.1f", x(left, percent), y(seen)));
        }
        add("'/>");
    }

    private void legend(int left, int top, String color, String name) {
        add("<rect x='%d' y='%d' width='20' height='4' fill='%s'/>".formatted(left, top - 6, color));
        text(left + 26, top, "start", name);
    }

    private void line(double x1, double y1, double x2, double y2) {
        add(String.format(Locale.ROOT, "<path stroke='#e4e4e4' d='M%.1f %.1fL%.1f %.1f'/>", x1, y1, x2, y2));
    }

    private void text(double x, double y, String anchor, String text) {
        add(String.format(Locale.ROOT, "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, text));
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }

    private static String label(double value) {
        return value < 1 ? "0.1" : String.valueOf(Math.round(value));
    }

    private static double x(int left, double percent) {
        return left + SIDE * (Math.log10(percent) + 1) / DECADES_ACROSS;
    }

    private static double y(double light) {
        return MARGIN + SIDE - SIDE * (Math.log10(light) + 1) / DECADES_UP;
    }
}
