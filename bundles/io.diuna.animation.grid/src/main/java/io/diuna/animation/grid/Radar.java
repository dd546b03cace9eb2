// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Component;

/** Radar: a beam that turns, its afterglow, and echoes that light up as it passes. */
@Component
@AnimationInfo(
        id = "radar",
        label = "Radar",
        description = "A beam turns, and echoes light up as it passes.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "space", "game"})
public final class Radar implements Animation {

    private static final int ECHOES = 5;

    /** Part of a turn in which an echo fades. */
    private static final double FADE = 0.8;

    /** Size of an echo, as a share of the zone. */
    private static final double SIZE = 0.09;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 15, 1.5);
    private final NumberParameter glow =
            Parameter.percent("glow", "Afterglow").withRange(2, 100).withDefault(35);
    private final ColorParameter color = Parameter.color("color", "Beam").withDefault(0x00FF40);
    private final ColorParameter echo = Parameter.color("echo", "Echoes").withDefault(0xFF4000);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, glow, color, echo);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase turn = stage.phase(speed);
        Geometry geometry = stage.geometry();
        PolarPlane plane = new PolarPlane(geometry);
        double[] angles = new double[ECHOES];
        double[] radii = new double[ECHOES];
        RandomGenerator random = stage.random();
        for (int i = 0; i < ECHOES; i++) {
            angles[i] = random.nextDouble();
            radii[i] = 0.25 + 0.65 * random.nextDouble();
        }
        return frame -> {
            int[] pixels = frame.pixels();
            int green = stage.value(color);
            double beam = turn.at(frame);
            double wide = Math.max(0.01, stage.value(glow) / 100);
            for (int i = 0; i < pixels.length; i++) {
                double since = Waves.fraction(beam - plane.angle(i));
                double level = Math.max(0, 1 - since / wide);
                double entering = Math.max(0, 1 - (1 - since) * 40); // the beam has a soft front
                double rim = 1 - Math.min(1, Math.abs(plane.radius(i) - 1) * 12);
                pixels[i] = Rgb.scale(green, Math.max(Math.max(level * level, entering), 0.12 * Math.max(0, rim)));
            }
            for (int i = 0; i < ECHOES; i++) {
                double moved = 0.07 * Math.floor(turn.total(frame) - angles[i]); // each turn finds it elsewhere
                double since = Waves.fraction(beam - angles[i]) / FADE;
                if (since < 1) {
                    int light = Rgb.scale(stage.value(echo), (1 - since) * (1 - since));
                    draw(pixels, geometry, angles[i], 0.2 + 0.75 * Waves.triangle(radii[i] + moved), light);
                }
            }
        };
    }

    private static void draw(int[] pixels, Geometry geometry, double angle, double radius, int color) {
        boolean flat = geometry.height() == 0;
        double x = flat ? angle - 0.5 : 0.5 * radius * geometry.width() * Waves.sine(angle + 0.25);
        double y = flat ? 0 : 0.5 * radius * geometry.height() * Waves.sine(angle);
        for (int i = 0; i < pixels.length; i++) {
            double acrossX = (geometry.x(i) - 0.5) * geometry.width() - x;
            double acrossY = (geometry.y(i) - 0.5) * geometry.height() - y;
            double far = (acrossX * acrossX + acrossY * acrossY) / (SIZE * SIZE);
            if (far < 1) {
                pixels[i] = Rgb.lighten(pixels[i], Rgb.scale(color, 1.5 * (1 - far)));
            }
        }
    }
}
