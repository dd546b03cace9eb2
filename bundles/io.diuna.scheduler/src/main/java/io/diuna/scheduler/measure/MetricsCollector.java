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

/**
 * Collects the metrics of all stages of the frame path. Takes no lock that the frame thread, a render thread or a bus
 * thread waits for.
 */
public final class MetricsCollector {

    private final LoopMetrics loop;
    private final FrameWindow window;
    private final LongSupplier period;
    private final LanePool lanes;
    private final RenderTimes renderTimes;
    private final Supplier<List<StripHost>> hosts;

    /**
     * @param period the frame period in nanoseconds
     * @param hosts the present strips
     */
    public MetricsCollector(
            LoopMetrics loop,
            FrameWindow window,
            LongSupplier period,
            LanePool lanes,
            RenderTimes renderTimes,
            Supplier<List<StripHost>> hosts) {
        this.loop = loop;
        this.window = window;
        this.period = period;
        this.lanes = lanes;
        this.renderTimes = renderTimes;
        this.hosts = hosts;
    }

    /** A snapshot of all metrics. */
    public Metrics collect() {
        List<DurationMetric> durations = new ArrayList<>();
        List<MetricValue> values = new ArrayList<>();
        List<StripHost> strips = hosts.get();
        List<StripStatus> states = strips.stream().map(StripHost::status).toList();
        long skipped = loop.skipped(); // after the strips: every frame that they have shown is among the ticks run
        long ran = loop.ran();
        addLoop(durations);
        addLanes(durations);
        addAnimations(durations, values);
        addStrips(durations, strips);
        values.add(counter("frames", "Ticks of the frame loop: composed, idle and late ones", Map.of(), ran + skipped));
        values.add(counter(
                "frames.skipped", "Late ticks: skipped, because they were late by a whole period", Map.of(), skipped));
        values.add(counter(
                "frames.idle", "Idle ticks: no work, because the picture did not change", Map.of(), loop.idle()));
        values.add(gauge(
                "frame.load.ratio",
                "Load of the frame thread: average share of a frame period, since the start",
                loop.composeShare(period.getAsLong())));
        values.add(gauge("render.threads", "Render threads", lanes.stats().size()));
        values.add(counter(
                "render.threads.abandoned",
                "Render threads abandoned, because an animation hung",
                Map.of(),
                lanes.everAbandoned()));
        states.forEach(strip -> values.add(counter(
                "strip.frames.shown", "Frames sent to the driver", Map.of("strip", strip.id()), strip.shown())));
        states.forEach(strip -> values.add(counter(
                "strip.frames.unchanged",
                "Frames not sent, because they equal the frame before",
                Map.of("strip", strip.id()),
                strip.unchanged())));
        states.forEach(strip -> values.add(counter(
                "strip.restarts",
                "Restarts of the driver: instances after the first",
                Map.of("strip", strip.id()),
                strip.restarts())));
        states.forEach(strip -> values.add(counter(
                "strip.frames.dropped",
                "Dropped frames: made while the driver was busy or failing",
                Map.of("strip", strip.id()),
                strip.dropped())));
        return new Metrics(durations, values);
    }

    private void addLoop(List<DurationMetric> durations) {
        FrameWindow.Last last = window.read();
        durations.add(measure(
                "frame.late",
                "Lateness of the frame loop after its deadlines",
                Map.of(),
                loop.late().distribution(),
                last.late()));
        durations.add(measure(
                "frame.compose",
                "Time to compose a frame",
                Map.of(),
                loop.composed().distribution(),
                last.composed()));
    }

    private void addLanes(List<DurationMetric> durations) {
        List<LaneStats> all = lanes.stats();
        add(
                durations,
                all,
                lane -> measure(
                        "render.wait",
                        "Time from the request of a frame until a render thread began it",
                        Map.of("lane", Integer.toString(lane.slot())),
                        lane.waitTimes()));
        add(
                durations,
                all,
                lane -> measure(
                        "render.draw",
                        "Time of a render thread to render a frame of a zone",
                        Map.of("lane", Integer.toString(lane.slot())),
                        lane.renderTimes()));
    }

    private void addAnimations(List<DurationMetric> durations, List<MetricValue> values) {
        List<RenderTimes.Entry> all = renderTimes.all();
        add(
                durations,
                all,
                one -> measure(
                        "animation.render",
                        "Time of an animation to render a frame of a zone",
                        labels(one.key()),
                        one.stats().durations()));
        add(
                values,
                all,
                one -> counter(
                        "animation.overruns",
                        "Frames due while the animation was still rendering an earlier one",
                        labels(one.key()),
                        one.stats().overruns()));
    }

    private static void addStrips(List<DurationMetric> durations, List<StripHost> strips) {
        add(
                durations,
                strips,
                strip -> measure(
                        "strip.encode",
                        "Time to encode a picture to wire bytes",
                        Map.of("strip", strip.id()),
                        strip.encodeTimes().distribution()));
        add(
                durations,
                strips,
                strip -> measure(
                        "strip.show",
                        "Time of the driver to show a frame",
                        Map.of("strip", strip.id()),
                        strip.showTimes().distribution()));
    }

    private static <T, R> void add(List<R> to, List<T> all, Function<T, R> metric) {
        all.forEach(one -> to.add(metric.apply(one)));
    }

    private static Map<String, String> labels(RenderTimes.Key key) {
        return Map.of(
                "zone", key.zone(), "animation", key.animation(), "plugin", key.plugin(), "version", key.version());
    }

    private static DurationMetric measure(
            String name, String description, Map<String, String> labels, HistogramSnapshot all) {
        return measure(name, description, labels, all, all);
    }

    /** Count, sum and maximum are of all durations, the percentiles of the last ones. */
    private static DurationMetric measure(
            String name,
            String description,
            Map<String, String> labels,
            HistogramSnapshot all,
            HistogramSnapshot last) {
        return new DurationMetric(
                name,
                description,
                labels,
                all.count(),
                all.sum(),
                last.percentile(0.5),
                last.percentile(0.99),
                last.percentile(0.999),
                all.max());
    }

    private static MetricValue counter(String name, String description, Map<String, String> labels, long value) {
        return new MetricValue(name, description, labels, MetricValue.Kind.COUNTER, value);
    }

    private static MetricValue gauge(String name, String description, double value) {
        return new MetricValue(name, description, Map.of(), MetricValue.Kind.GAUGE, value);
    }
}
