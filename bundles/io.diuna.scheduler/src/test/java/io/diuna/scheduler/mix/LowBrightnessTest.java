// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.platform.frame.Transition;
import io.diuna.scheduler.base.VirtualClock;
import io.diuna.scheduler.layer.LayerStore;
import io.diuna.scheduler.light.BrightnessCap;
import io.diuna.scheduler.light.OutputSettingsReader;
import io.diuna.scheduler.light.OutputStage;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brightness near 0, from the level of a zone to the wire. */
class LowBrightnessTest {

    private static final int PIXELS = 16;
    private static final int FRAMES = 16;
    private static final long PERIOD = 16_666_667;

    private static int level(double percent) {
        return percent == 0 ? 0 : Math.max(1, (int) Math.round(percent * 2.56));
    }

    /** The mean byte of a white strip. */
    private static double light(ColorOrder order, double gamma, boolean dither, double zone, double master) {
        StripFormat format = StripFormat.of(PIXELS, order, gamma, 0);
        OutputStage stage =
                new OutputStage(format, OutputSettingsReader.read(Map.of("dither", dither)), new BrightnessCap());
        Canvas canvas = new Canvas(PIXELS, Thread.currentThread());
        canvas.setLeastLevel(stage.leastLevel());
        LayerStore store = new LayerStore(new VirtualClock(0));
        store.putZone("all", PIXELS);
        Composer composer = new Composer((number, nanos) -> {}, store);
        ZoneMix mix =
                new ZoneMix(PIXELS, new ZoneTarget(PixelSource.of(0xFFFFFF, PIXELS), level(zone), Transition.CUT));
        CompositionPlan.ZonePlan plan = new CompositionPlan.ZonePlan(
                mix, new Overlay(store.layers().slot("all")), new PixelRegion[] {new Span(canvas, 0, 0, PIXELS, false)
                });
        composer.setPlan(new CompositionPlan(new CompositionPlan.ZonePlan[] {plan}, new Canvas[] {canvas}));
        composer.master().aim(level(master), Transition.CUT);
        composer.composeFrame(1, 1);
        canvas.refresh();
        byte[] wire = new byte[format.wireLength()];
        int sum = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            stage.encode(canvas.pixels(), wire, frame * PERIOD, PERIOD);
            sum += IntStream.range(0, wire.length).map(i -> wire[i] & 0xFF).sum();
        }
        return sum / (double) (FRAMES * wire.length);
    }

    @ParameterizedTest
    @CsvSource({
        "RGB, 2.2, true",
        "RGB, 2.2, false",
        "RGB, 1.0, true",
        "RGB, 1.0, false",
        "GRBW, 2.2, true",
        "GRB, 2.8, false"
    })
    void onePercentIsLitAndMoreIsBrighterEvenly(ColorOrder order, double gamma, boolean dither) {
        double lit = order.channels() == 4 ? 0.12 : 0.49; // the white LED alone
        assertThat(light(order, gamma, dither, 0, 100)).isZero();
        assertThat(light(order, gamma, dither, 100, 0)).isZero();
        double before = 0;
        for (int percent = 1; percent <= 100; percent++) {
            double now = light(order, gamma, dither, percent, 100);
            assertThat(now).as("%d %%", percent).isGreaterThanOrEqualTo(Math.max(lit, before));
            assertThat(now - before).as("step to %d %%", percent).isLessThan(gamma * 2.55 + 2);
            assertThat(light(order, gamma, dither, 100, percent)).isEqualTo(now);
            before = now;
        }
        assertThat(light(order, gamma, dither, 1, 100)).isLessThan(3);
        assertThat(light(order, gamma, dither, 20, 10))
                .isGreaterThanOrEqualTo(lit)
                .isLessThan(6);
        assertThat(light(order, gamma, dither, 1, 1)).isGreaterThanOrEqualTo(lit);
    }
}
