// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Noise;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Lightning: dark clouds, and strikes whose flashes light a part of them; at most three flashes a second unless unlocked. */
@Component
@AnimationInfo(
        id = "lightning",
        label = "Lightning",
        description = "Lightning flashes in dark clouds; more than three flashes a second can cause seizures.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "flashing", "water"})
public final class Lightning implements Animation {

    private static final double STEP = 1 / 60.0;

    /** Seconds between the flashes of a strike, at least, with the limit of three a second. */
    private static final double SAFE_GAP = 0.35;

    private static final double SHORTEST_GAP = 0.06;

    /** Clouds along the zone. */
    private static final double CLOUDS = 5;

    /** Seconds in which the clouds change once. */
    private static final double DRIFT = 9;

    /** Light that a flash keeps in a step. */
    private static final double FADE = 0.86;

    private final NumberParameter pause =
            Parameter.seconds("pause", "Pause").withRange(1, 60).withDefault(4);
    private final ColorParameter color = Parameter.color("color", "Flash").withDefault(0xC8D8FF);
    private final ColorParameter clouds = Parameter.color("clouds", "Clouds").withDefault(0x1C0C48);
    private final ToggleParameter unlock = Parameter.toggle("unlock", "Faster than 3 Hz")
            .withDescription("Flashes faster than 3 Hz can cause seizures: ask everyone who can see the light.");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(pause, color, clouds, unlock);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Storm(stage);
    }

    /** The storm over one zone. */
    private final class Storm implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final RandomGenerator random;
        private final TimeSteps steps = new TimeSteps(STEP);
        private final double[] thickness;
        private double untilFlash = 0.5;
        private int flashes;
        private double level;
        private double centre;
        private double reach;

        Storm(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            random = stage.random();
            thickness = new double[stage.length()];
            double place = 100 * random.nextDouble();
            for (int i = 0; i < thickness.length; i++) {
                double down = geometry.y(i) * geometry.height();
                thickness[i] = 0.5 + 0.5 * Noise.at(place + CLOUDS * geometry.x(i), CLOUDS * down);
            }
        }

        @Override
        public void render(Frame frame) {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                level *= FADE;
                untilFlash -= STEP;
                if (untilFlash <= 0) {
                    flash();
                }
            }
            int[] pixels = frame.pixels();
            int light = stage.value(color);
            int dark = stage.value(clouds);
            double drift = frame.seconds() / DRIFT;
            for (int i = 0; i < pixels.length; i++) {
                double cloud = thickness[i];
                double far = Math.abs(geometry.x(i) - centre + 0.3 * (cloud - 0.5)) / reach;
                int glow = Rgb.scale(dark, 0.3 + 0.7 * Waves.unitSine(2 * cloud + drift));
                pixels[i] = Rgb.mix(glow, light, level * (1 - far) * (0.65 + cloud));
            }
        }

        private void flash() {
            if (flashes == 0) {
                flashes = 1 + random.nextInt(4);
                centre = random.nextDouble();
                reach = 0.25 + 0.6 * random.nextDouble();
            }
            flashes--;
            level = 0.6 + 0.4 * random.nextDouble();
            double shortest = stage.value(unlock) ? SHORTEST_GAP : SAFE_GAP;
            untilFlash = flashes == 0
                    ? stage.value(pause) * (0.5 + random.nextDouble())
                    : shortest + 0.2 * random.nextDouble();
        }
    }
}
