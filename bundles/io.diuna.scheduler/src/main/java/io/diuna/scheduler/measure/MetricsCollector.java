// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.measure;

import io.diuna.platform.frame.DurationMetric;
import io.diuna.platform.frame.MetricValue;
import io.diuna.platform.frame.Metrics;
import io.diuna.platform.frame.StripStatus;
import io.diuna.scheduler.base.HistogramSnapshot;
import io.diuna.scheduler.loop.LoopMetrics;
import io.diuna.scheduler.output.StripHost;
import io.diuna.scheduler.render.LanePool;
import io.diuna.scheduler.render.LaneStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Reads all figures of the frame's way, stage by stage. It takes no lock that the frame, a lane or a strip waits for. */
public final class MetricsCollector {

    private final LoopMetrics loop;
    private final LongSupplier period;
    private final LanePool lanes;
    private final RenderTimes drawings;
    private final Supplier<List<StripHost>> hosts;

    /**
     * @param period the length of a frame in nanoseconds
     * @param hosts the strips that are there
     */
    public MetricsCollector(
            LoopMetrics loop,
            LongSupplier period,
            LanePool lanes,
            RenderTimes drawings,
            Supplier<List<StripHost>> hosts) {
        this.loop = loop;
        this.period = period;
        this.lanes = lanes;
        this.drawings = drawings;
        this.hosts = hosts;
    }

    /** All figures as they are now. */
    public Metrics collect() {
        List<DurationMetric> durations = new ArrayList<>();
        List<MetricValue> readings = new ArrayList<>();
        List<StripHost> strips = hosts.get();
        List<StripStatus> states = strips.stream().map(StripHost::status).toList();
        long skipped = loop.skipped(); // after the strips: what they have shown was run before
        long ran = loop.ran();
        HistogramSnapshot composed = loop.composed().distribution();
        addLoop(durations, composed);
        addLanes(durations);
        addAnimations(durations, readings);
        addStrips(durations, strips);
        readings.add(counter("frames", "Ticks of the frame loop, run and skipped", Map.of(), ran + skipped));
        readings.add(counter("frames.skipped", "Ticks that were over before the loop came to run", Map.of(), skipped));
        readings.add(counter(
                "frames.idle",
                "Ticks without work, because the picture of the tick before was still right",
                Map.of(),
                loop.rested()));
        readings.add(gauge(
                "frame.load.ratio",
                "Share of a frame's period for which the frame thread works, on average since the start",
                loop.composeShare(period.getAsLong())));
        readings.add(gauge("render.threads", "Render threads", lanes.stats().size()));
        readings.add(counter(
                "render.threads.abandoned",
                "Threads left behind by animations that hung",
                Map.of(),
                lanes.everAbandoned()));
        states.forEach(strip -> readings.add(counter(
                "strip.frames.shown", "Frames that the driver took", Map.of("strip", strip.id()), strip.shown())));
        states.forEach(strip -> readings.add(counter(
                "strip.frames.unchanged",
                "Frames that were not sent, because they equal the one before",
                Map.of("strip", strip.id()),
                strip.unchanged())));
        states.forEach(strip -> readings.add(counter(
                "strip.restarts",
                "Instances of a driver after the first",
                Map.of("strip", strip.id()),
                strip.restarts())));
        states.forEach(strip -> readings.add(counter(
                "strip.frames.dropped",
                "Frames that came while the driver was busy or failing",
                Map.of("strip", strip.id()),
                strip.dropped())));
        return new Metrics(durations, readings);
    }

    private void addLoop(List<DurationMetric> durations, HistogramSnapshot composed) {
        durations.add(measure(
                "frame.late",
                "How late the frame loop ran after its deadlines",
                Map.of(),
                loop.late().distribution()));
        durations.add(measure(
                "frame.compose", "How long the frame thread worked to put a frame together", Map.of(), composed));
    }

    private void addLanes(List<DurationMetric> durations) {
        List<LaneStats> all = lanes.stats();
        add(
                durations,
                all,
                lane -> measure(
                        "render.wait",
                        "How long frames waited, once they were asked for, until a lane drew them",
                        Map.of("lane", lane.lane()),
                        lane.waits()));
        add(
                durations,
                all,
                lane -> measure(
                        "render.draw",
                        "How long a lane took to draw a zone's frame",
                        Map.of("lane", lane.lane()),
                        lane.draws()));
    }

    private void addAnimations(List<DurationMetric> durations, List<MetricValue> readings) {
        List<RenderTimes.Entry> all = drawings.all();
        add(
                durations,
                all,
                one -> measure(
                        "animation.render",
                        "How long an animation took to draw a frame of a zone",
                        labels(one.key()),
                        one.figures().durations()));
        add(
                readings,
                all,
                one -> counter(
                        "animation.overruns",
                        "Frames that were due while the animation still drew an earlier one",
                        labels(one.key()),
                        one.figures().overruns()));
    }

    private static void addStrips(List<DurationMetric> durations, List<StripHost> strips) {
        add(
                durations,
                strips,
                strip -> measure(
                        "strip.encode",
                        "How long it took to turn a picture into the bytes of the wire",
                        Map.of("strip", strip.id()),
                        strip.encodeTimes().distribution()));
        add(
                durations,
                strips,
                strip -> measure(
                        "strip.show",
                        "How long the driver took to show a frame",
                        Map.of("strip", strip.id()),
                        strip.showTimes().distribution()));
    }

    private static <T, R> void add(List<R> to, List<T> all, Function<T, R> figure) {
        all.forEach(one -> to.add(figure.apply(one)));
    }

    private static Map<String, String> labels(RenderTimes.Key key) {
        return Map.of(
                "zone", key.zone(), "animation", key.animation(), "plugin", key.plugin(), "version", key.version());
    }

    private static DurationMetric measure(
            String name, String description, Map<String, String> labels, HistogramSnapshot all) {
        return new DurationMetric(
                name,
                description,
                labels,
                all.count(),
                all.sum(),
                all.percentile(0.5),
                all.percentile(0.99),
                all.percentile(0.999),
                all.max());
    }

    private static MetricValue counter(String name, String description, Map<String, String> labels, long value) {
        return new MetricValue(name, description, labels, MetricValue.Kind.COUNTER, value);
    }

    private static MetricValue gauge(String name, String description, double value) {
        return new MetricValue(name, description, Map.of(), MetricValue.Kind.GAUGE, value);
    }
}
