// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.light;

import io.diuna.api.strip.ColorOrder;
import io.diuna.api.strip.StripFormat;
import io.diuna.scheduler.base.LevelPlane;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Output stages with several settings, for benchmarks without strips. */
public final class PixelEncoders {

    private static final long PERIOD = 16_666_667;

    private PixelEncoders() {}

    /** An encoder of a random picture. Ignores its argument. */
    public static UnaryOperator<byte[]> of(String name, int pixels) {
        return switch (name) {
            case "output: gamma" -> encoder(pixels, LevelPlane.FULL, ColorOrder.GRB, Map.of("dither", false));
            case "output: gamma, dither" -> encoder(pixels, LevelPlane.FULL, ColorOrder.GRB, Map.of());
            case "output: gamma, dither, current limit" ->
                encoder(pixels, LevelPlane.FULL, ColorOrder.GRB, Map.of("milliampsLimit", 10 * pixels));
            case "output: gamma, dither, white" -> encoder(pixels, LevelPlane.FULL, ColorOrder.GRBW, Map.of());
            case "output: gamma, dither, dimmed" -> encoder(pixels, LevelPlane.FULL / 2, ColorOrder.GRB, Map.of());
            default -> throw new IllegalArgumentException("Unknown encoder " + name);
        };
    }

    private static UnaryOperator<byte[]> encoder(
            int pixels, int level, ColorOrder order, Map<String, Object> settings) {
        StripFormat format = StripFormat.of(pixels, order, 2.2, 0);
        OutputStage stage = new OutputStage(format, OutputSettingsReader.read(settings), new BrightnessCap());
        byte[] wire = new byte[format.wireLength()];
        int[] picture = new Random(1).ints(pixels, 0, 0x1000000).toArray();
        LevelPlane levels = new LevelPlane(pixels);
        levels.set(0, pixels, level);
        long[] now = new long[1];
        return unused -> {
            now[0] += PERIOD;
            stage.encode(picture, levels, wire, now[0], PERIOD);
            return wire;
        };
    }
}
