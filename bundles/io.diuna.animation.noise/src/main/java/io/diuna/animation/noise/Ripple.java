// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Ripple: rings that run out from where drops fell, and get weaker. */
@Component
@AnimationInfo(
        id = "ripple",
        label = "Ripple",
        description = "Drops fall, and rings in the colours of the palette run out from them.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm", "water"})
public final class Ripple implements Animation {

    private static final int MOST = 6;

    /** Width of a ring, as a share of the zone. */
    private static final double RING = 0.09;

    /** Way of a ring until it has gone. */
    private static final double REACH = 0.75;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 8, 0.8);
    private final IntegerParameter drops =
            Parameter.count("drops", "Drops").withRange(1, MOST).withDefault(3);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, drops);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase run = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        Geometry geometry = stage.geometry();
        double start = stage.random().nextDouble();
        return frame -> {
            frame.fill(Rgb.BLACK);
            int count = stage.value(drops);
            for (int drop = 0; drop < count; drop++) {
                double turns = run.total(frame) + start + (double) drop / count;
                double fallen = Math.floor(turns) * MOST + drop;
                double x = (Waves.fraction(0.754877666 * fallen + start) - 0.5) * geometry.width();
                double y = (Waves.fraction(0.569840296 * fallen + start) - 0.5) * geometry.height();
                int color = stage.palette().at(0.381966 * fallen);
                draw(frame.pixels(), plane, x, y, turns - Math.floor(turns), color);
            }
        };
    }

    private static void draw(int[] pixels, FieldPlane plane, double x, double y, double age, int color) {
        double radius = age * REACH;
        double outer = (radius + RING) * (radius + RING);
        for (int i = 0; i < pixels.length; i++) {
            double acrossX = plane.x(i) - x;
            double acrossY = plane.y(i) - y;
            double far = acrossX * acrossX + acrossY * acrossY;
            if (far < outer) {
                double off = Math.abs(Math.sqrt(far) - radius) / RING;
                double level = off < 1 ? (1 - off) * (1 - off) * (1 - age) * 1.4 : 0;
                pixels[i] = Rgb.add(pixels[i], Rgb.scale(color, level));
            }
        }
    }
}
