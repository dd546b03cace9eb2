// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.color.Palette;
import io.diuna.api.signal.Signal;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.Drawing;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.ShowShare;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import io.diuna.scheduler.signal.SignalDeclarations;
import io.diuna.scheduler.signal.SignalRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What bound parameters cost a frame: blocks of frames of a renderer that does nothing and whose parameters follow a signal each,
 * and in turn of one whose parameters have numbers. All followed signals have another value in each frame.
 */
final class SignalCost {

    private static final int ROUNDS = 41;
    private static final int FRAMES = 5_000;
    private static final int WARM_ROUNDS = 10;
    private static final int SIGNALS = 1_000;
    private static final int BOUND = 64;
    private static final long PERIOD = 16_666_667;

    private final SignalRegistry registry = new SignalRegistry(Clock.SYSTEM);
    private final List<Signal> signals = IntStream.range(0, SIGNALS)
            .mapToObj(i -> Signal.of("signal." + i, "Signal " + i))
            .toList();
    private final List<Signal> followed = signals.subList(0, BOUND);
    private final ZoneRenderer bound;
    private final ZoneRenderer fixed;
    private final Meter meter = new Meter();
    private long tick;

    private SignalCost(List<Parameter<?>> parameters, double smoothMs) {
        SignalDeclarations.of(signals, registry);
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < BOUND; i++) {
            bindings.put(
                    parameters.get(i).id(), Map.of("signal", followed.get(i).id(), "smoothMs", smoothMs));
        }
        bound = renderer(parameters, bindings);
        fixed = renderer(parameters, Map.of());
    }

    private ZoneRenderer renderer(List<Parameter<?>> parameters, Map<String, Object> set) {
        ParameterValues values =
                new ParameterValues(parameters, set, Palette.of("p", "P", List.of(0)), ColorTween.still(0));
        ZoneStage stage =
                new ZoneStage("none", new LineGeometry(1), new ZoneTime(0), 1, values, registry, new ShowShare());
        for (Parameter<?> parameter : parameters) {
            if (parameter instanceof NumberParameter rate && rate.isRate()) {
                var unused = stage.phase(rate);
            }
        }
        return new ZoneRenderer("zone", "none", frame -> {}, stage, Clock.SYSTEM);
    }

    /** The table of this Java. */
    static String table() {
        List<Parameter<?>> numbers = new ArrayList<>();
        List<Parameter<?>> speeds = new ArrayList<>();
        for (int i = 0; i < BOUND; i++) {
            numbers.add(Parameter.percent("p" + i, "P"));
            speeds.add(Parameter.speed("p" + i, "P", 30, 1));
        }
        return "| Java | 64 bound parameters, 1,000 signals | a frame, us | bytes a frame |\n|---|---|---|---|\n"
                + new SignalCost(numbers, 0).row("numbers")
                + new SignalCost(numbers, 80).row("numbers, smoothed")
                + new SignalCost(speeds, 80).row("speeds, smoothed");
    }

    private String row(String what) {
        for (int i = 0; i < WARM_ROUNDS; i++) { // until it is compiled
            block(bound);
            block(fixed);
        }
        double[][] rounds = Stream.generate(() -> {
                    double with = block(bound);
                    double bytes = (double) meter.bytes() / FRAMES;
                    return new double[] {with - block(fixed), bytes};
                })
                .limit(ROUNDS)
                .toArray(double[][]::new);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f | %.0f |%n",
                System.getProperty("java.version"),
                what,
                Report.median(Stream.of(rounds).mapToDouble(round -> round[0]).toArray()) / 1e3,
                Report.median(Stream.of(rounds).mapToDouble(round -> round[1]).toArray()));
    }

    /** CPU nanoseconds of a frame. */
    private double block(ZoneRenderer renderer) {
        meter.start();
        for (int i = 0; i < FRAMES; i++) {
            tick++;
            for (int j = 0; j < BOUND; j++) {
                followed.get(j).publish((tick + j) % 101 / 100.0);
            }
            Drawing.draw(renderer, tick, tick * PERIOD, 0);
        }
        meter.stop();
        return (double) meter.cpu() / FRAMES;
    }
}
