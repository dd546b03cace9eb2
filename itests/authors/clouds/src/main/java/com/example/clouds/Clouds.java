package com.example.clouds;

import de.articdive.jnoise.core.api.functions.Interpolation;
import de.articdive.jnoise.generators.noise_parameters.fade_functions.FadeFunction;
import de.articdive.jnoise.generators.noisegen.perlin.PerlinNoiseGenerator;
import io.diuna.api.animation.*;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Clouds from the noise of a library, which the plugin brings along. */
@Component
@AnimationInfo(
        id = "clouds",
        label = "Clouds",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "calm"})
public final class Clouds implements Animation {

    private static final int SIZE = 256;
    private static final double HILLS = 12;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 1);
    private final NumberParameter size = Parameter.percent("size", "Size").withRange(1, 100);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, size);
    }

    @Override
    public Renderer renderer(Stage stage) {
        float[] sky = sky(stage.random().nextLong()); // the library allocates in each call
        Geometry geometry = stage.geometry();
        Phase phase = stage.phase(speed);
        return frame -> {
            double scale = 0.5 / stage.value(size) * 10;
            double drift = phase.total(frame) / 8;
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double x = Waves.triangle(geometry.x(i) * geometry.width() * scale + drift);
                double y = Waves.triangle(geometry.y(i) * geometry.height() * scale + drift / 3);
                float level = sky[(int) (y * (SIZE - 1)) * SIZE + (int) (x * (SIZE - 1))];
                pixels[i] = Rgb.scale(stage.color(), Math.max(0, Math.min(1, 0.5 + level)));
            }
        };
    }

    private static float[] sky(long seed) {
        PerlinNoiseGenerator noise = PerlinNoiseGenerator.newBuilder()
                .setSeed(seed)
                .setInterpolation(Interpolation.LINEAR)
                .setFadeFunction(FadeFunction.QUINTIC_POLY)
                .build();
        float[] sky = new float[SIZE * SIZE];
        for (int i = 0; i < sky.length; i++) {
            sky[i] = (float) noise.evaluateNoise(i % SIZE * HILLS / SIZE, i / SIZE * HILLS / SIZE);
        }
        return sky;
    }
}
