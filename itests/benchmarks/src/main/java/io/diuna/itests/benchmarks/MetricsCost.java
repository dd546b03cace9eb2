// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.scheduler.base.Histogram;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What measuring costs: blocks of frames as they are, each followed by one of frames for which every figure that the real
 * show takes is taken once more, those of lanes and strips included. What the second takes longer is what all figures cost.
 */
final class MetricsCost {

    private static final int ROUNDS = 41;
    private static final long BLOCK_NANOS = 20_000_000;
    private static final double NANOS_AT_60_FPS = 1e9 / 60;

    private final Histogram late = new Histogram();
    private final Histogram composed = new Histogram();
    private final Histogram drawn = new Histogram();
    private final Histogram waited = new Histogram();
    private final Histogram drew = new Histogram();
    private final Histogram encoded = new Histogram();
    private final Histogram shown = new Histogram();
    private final BenchmarkRig rig;
    private final int zones;
    private final Meter meter = new Meter();

    private MetricsCost(int pixels, int zones) {
        rig = new BenchmarkRig(pixels, 1, zones);
        this.zones = zones;
    }

    /** The table of this Java. */
    static String table() {
        StringBuilder table = new StringBuilder(
                "| Java | pixels | zones | a frame, us | its figures, us | of the frame | of a core at 60 fps |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (int pixels : new int[] {170, 1_000, 10_000}) {
            for (int zones : new int[] {1, 64}) {
                table.append(new MetricsCost(pixels, zones).row(pixels));
            }
        }
        return table.toString();
    }

    private String row(int pixels) {
        block(20_000, true); // until it is compiled
        int frames = (int) Math.max(1, BLOCK_NANOS / block(20_000, false));
        double[][] rounds = Stream.generate(() -> new double[] {block(frames, false), block(frames, true)})
                .limit(ROUNDS)
                .toArray(double[][]::new);
        double frame =
                Report.median(Stream.of(rounds).mapToDouble(round -> round[0]).toArray());
        double more = Report.median(
                Stream.of(rounds).mapToDouble(round -> round[1] - round[0]).toArray());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.3f | %.1f %% | %.4f %% |%n",
                System.getProperty("java.version"),
                pixels,
                zones,
                frame / 1e3,
                more / 1e3,
                100 * more / frame,
                100 * more / NANOS_AT_60_FPS);
    }

    /** CPU nanoseconds of a frame. */
    private double block(int frames, boolean twice) {
        meter.start();
        for (int i = 0; i < frames; i++) {
            long start = twice ? System.nanoTime() : 0;
            byte[] wire = rig.frame();
            if (twice) {
                measure(start, wire.length);
            }
        }
        meter.stop();
        return (double) meter.cpu() / frames;
    }

    private void measure(long start, int pixels) {
        long now = System.nanoTime();
        late.record(now & 0xFFFF);
        composed.record(now - start);
        for (int i = 0; i < zones; i++) {
            long end = System.nanoTime();
            drawn.recordShared(end - now);
            waited.record(end - start);
            drew.record(end - now);
            now = end;
        }
        encoded.record(System.nanoTime() - now);
        shown.record(System.nanoTime() - now + pixels);
    }
}
