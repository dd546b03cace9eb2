package com.example.blobs;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Metaballs: round drops that melt into each other. */
@Component
@AnimationInfo(
        id = "blobs",
        label = "Blobs",
        inputs = AnimationInput.PALETTE,
        tags = {"2d", "calm"})
public final class Blobs implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 4);
    private final NumberParameter size = Parameter.percent("size", "Size").withRange(5, 100).withDefault(35);
    private final IntegerParameter count = Parameter.count("count", "Count").withRange(1, 8).withDefault(4);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, size, count);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        Phase phase = stage.phase(speed);
        double width = geometry.width();
        double height = geometry.height();
        double[] x = new double[stage.length()];
        double[] y = new double[stage.length()];
        for (int i = 0; i < x.length; i++) {
            x[i] = geometry.x(i) * width;
            y[i] = geometry.y(i) * height;
        }
        double[] centerX = new double[8];
        double[] centerY = new double[8];
        return frame -> {
            int balls = stage.value(count);
            double turns = phase.total(frame);
            for (int ball = 0; ball < balls; ball++) {
                centerX[ball] = width * Waves.unitSine(turns * (ball + 2) + ball * 0.37);
                centerY[ball] = height * Waves.unitSine(turns * (ball + 3) + ball * 0.61);
            }
            double radius = stage.value(size) / 100 / 2;
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double field = 0;
                for (int ball = 0; ball < balls; ball++) {
                    double dx = x[i] - centerX[ball];
                    double dy = y[i] - centerY[ball];
                    field += radius * radius / (dx * dx + dy * dy + 0.001);
                }
                pixels[i] = stage.palette().along(field / (1 + field));
            }
        };
    }
}
