// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Bass ripple: rings run out from the centre with each beat, the brighter the louder the bass. */
@Component
@AnimationInfo(
        id = "bass-ripple",
        label = "Bass ripple",
        description = "Rings run out from the centre with each beat of the bass.",
        inputs = {AnimationInput.PALETTE, AnimationInput.SIGNALS},
        tags = {"1d", "2d", "sound", "party"})
public final class BassRipple implements Animation {

    private static final int RINGS = 8;
    private static final double NEXT_COLOR = 0.12;

    /** Distance from the centre at which a ring has left every zone, whose greatest extent is 1. */
    private static final double FARTHEST = 0.8;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 4, 0.6);
    private final NumberParameter width =
            Parameter.percent("width", "Width").withRange(2, 30).withDefault(10);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, width);
    }

    @Override
    public Renderer renderer(Stage stage) {
        double[] distances = distances(stage.geometry());
        LiveLevel bass = new LiveLevel(stage, "audio.bass", 100 * stage.random().nextDouble(), 1.3);
        BeatCounter beats = new BeatCounter(stage);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        double[] radii = new double[RINGS];
        double[] lights = new double[RINGS];
        int[] colors = new int[RINGS];
        Arrays.fill(radii, FARTHEST);
        return frame -> {
            double turns = speed.turnsPerSecond(stage.value(speed));
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                bass.step();
                if (beats.step()) {
                    radii[beats.count() % RINGS] = 0;
                    lights[beats.count() % RINGS] = 0.4 + 0.6 * bass.level();
                }
                for (int ring = 0; ring < RINGS; ring++) {
                    radii[ring] += FARTHEST * turns * LiveLevel.STEP;
                }
            }
            Palette palette = stage.palette();
            for (int ring = 0; ring < RINGS; ring++) {
                colors[ring] = palette.at(NEXT_COLOR * ring);
            }
            int ground = Rgb.scale(palette.at(NEXT_COLOR * beats.count()), 0.08 * bass.level());
            double half = stage.value(width) / 100;
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int color = ground;
                for (int ring = 0; ring < RINGS; ring++) {
                    double near = 1 - Math.abs(distances[i] - radii[ring]) / half;
                    if (near > 0 && radii[ring] < FARTHEST) {
                        double light = near * lights[ring] * (1 - radii[ring] / FARTHEST);
                        color = Rgb.add(color, Rgb.scale(colors[ring], light));
                    }
                }
                pixels[i] = color;
            }
        };
    }

    private static double[] distances(Geometry geometry) {
        double[] distances = new double[geometry.length()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] =
                    Math.hypot((geometry.x(i) - 0.5) * geometry.width(), (geometry.y(i) - 0.5) * geometry.height());
            if (geometry.height() == 0) {
                distances[i] = Math.abs(geometry.x(i) - 0.5);
            }
        }
        return distances;
    }
}
