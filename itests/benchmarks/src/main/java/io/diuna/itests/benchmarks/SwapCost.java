// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.benchmarks;

import io.diuna.api.animation.Renderer;
import io.diuna.api.color.Palette;
import io.diuna.scheduler.base.Clock;
import io.diuna.scheduler.render.ColorTween;
import io.diuna.scheduler.render.Drawing;
import io.diuna.scheduler.render.LineGeometry;
import io.diuna.scheduler.render.ParameterValues;
import io.diuna.scheduler.render.ZoneRenderer;
import io.diuna.scheduler.render.ZoneStage;
import io.diuna.scheduler.render.ZoneTime;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the frames after a swap cost: the code of an animation is loaded anew each time, warmed off-screen on a thread of its
 * own as the platform does it, or not warmed at all, and then drawn.
 */
final class SwapCost {

    private static final int SWAPS = 20;
    private static final int PIXELS = 1_000;
    private static final int WARM_FRAMES = 1_000;
    private static final long WARM_NANOS = 3_000_000_000L;
    private static final long PERIOD = 16_666_667;
    private static final int[] LOOKED_AT = {1, 5, 30, 60};
    private static final int STEADY_FROM = 400;
    private static final int FRAMES = 600;

    private SwapCost() {}

    /** The table of this Java, in microseconds. */
    static String table() throws ReflectiveOperationException, InterruptedException {
        StringBuilder table = new StringBuilder("| Java | before it is shown | frame 1 | 5 | 30 | 60 | steady |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        swaps(WARM_FRAMES); // the engine itself is warm in a show that runs
        row(table, "nothing", swaps(0));
        row(table, "1,000 warm frames", swaps(WARM_FRAMES));
        return table.toString();
    }

    private static void row(StringBuilder table, String what, long[][] swaps) {
        table.append("| ")
                .append(System.getProperty("java.version"))
                .append(" | ")
                .append(what);
        for (int frame : LOOKED_AT) {
            long[] all = Arrays.stream(swaps).mapToLong(swap -> swap[frame - 1]).toArray();
            table.append(String.format(
                    " | %.1f (%.1f)", median(all), Arrays.stream(all).max().orElse(0) / 1e3));
        }
        long[] steady = Arrays.stream(swaps)
                .flatMapToLong(swap -> Arrays.stream(swap, STEADY_FROM, FRAMES))
                .toArray();
        table.append(String.format(" | %.1f |%n", median(steady)));
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e3;
    }

    private static long[][] swaps(int warmFrames) throws ReflectiveOperationException, InterruptedException {
        long[][] swaps = new long[SWAPS][];
        for (int i = 0; i < SWAPS; i++) {
            swaps[i] = swap(warmFrames);
        }
        return swaps;
    }

    private static long[] swap(int warmFrames) throws ReflectiveOperationException, InterruptedException {
        Class<?> code = new Fresh().loadClass(Plasma.class.getName());
        if (warmFrames > 0) {
            ZoneRenderer rehearsal = performance(code);
            Thread plugin = new Thread(() -> rehearsal.warmUp(warmFrames, WARM_NANOS, PERIOD), "diuna-plugin");
            plugin.start();
            plugin.join(2 * WARM_NANOS / 1_000_000);
        }
        ZoneRenderer performance = performance(code);
        long[] nanos = new long[FRAMES];
        for (int tick = 1; tick <= FRAMES; tick++) {
            long start = Clock.SYSTEM.nanos();
            nanos[tick - 1] = Drawing.draw(performance, tick, tick * PERIOD, start) - start;
        }
        return nanos;
    }

    private static ZoneRenderer performance(Class<?> code) throws ReflectiveOperationException {
        Palette palette = Palette.of("p", "P", List.of(0xFFFFFF));
        ParameterValues settings = new ParameterValues(List.of(), Map.of(), palette, ColorTween.still(0));
        ZoneStage stage = new ZoneStage("plasma", new LineGeometry(PIXELS), new ZoneTime(0), 1, settings);
        Renderer renderer = (Renderer) code.getConstructor().newInstance();
        return new ZoneRenderer("zone", "plasma", renderer, stage, Clock.SYSTEM);
    }

    /** Has the animation's class for itself, as the class loader of an updated bundle has. */
    private static final class Fresh extends ClassLoader {

        Fresh() {
            super(SwapCost.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(Plasma.class.getName()) ? define(name) : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
