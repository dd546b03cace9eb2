// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** DNA: a double helix that turns; on a line its two strands seen from the side, the nearer one brighter. */
@Component
@AnimationInfo(
        id = "dna",
        label = "DNA",
        description = "A double helix in the colours of the palette turns.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "space"})
public final class Dna implements Animation {

    private static final double WIDTH = 0.42;
    private static final int RUNG = 3; // px

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 15, 1);
    private final NumberParameter turns =
            Parameter.number("turns", "Turns").withRange(0.2, 8).withStep(0.1).withDefault(1.2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, turns);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase turn = stage.phase(speed);
        Geometry geometry = stage.geometry();
        boolean flat = geometry.height() == 0;
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double count = stage.value(turns);
            double time = turn.total(frame);
            for (int i = 0; i < pixels.length; i++) {
                double angle = count * geometry.turn(i) + time;
                double near = Waves.sine(angle + 0.25);
                int first = palette.at(geometry.turn(i) + 0.1 * time);
                int second = palette.at(geometry.turn(i) + 0.1 * time + 0.5);
                if (flat) {
                    double level = 0.5 + 0.5 * Waves.sine(2 * angle);
                    pixels[i] = Rgb.scale(near > 0 ? first : second, near * near * (0.4 + 0.6 * level));
                } else {
                    pixels[i] = helix(geometry, i, WIDTH * Waves.sine(angle), near, first, second);
                }
            }
        };
    }

    private static int helix(Geometry geometry, int pixel, double strand, double near, int first, int second) {
        double pixelSize = 1.0 / Math.max(1, geometry.rows() - 1);
        double place = geometry.y(pixel) - 0.5;
        double one = strand(place - strand, pixelSize) * (0.6 + 0.4 * near);
        double other = strand(place + strand, pixelSize) * (0.6 - 0.4 * near);
        int color = Rgb.add(Rgb.scale(first, one), Rgb.scale(second, other));
        boolean between = Math.abs(place) < Math.abs(strand) && geometry.column(pixel) % RUNG == 0;
        int rung = Rgb.scale(place * strand > 0 ? first : second, between ? 0.2 : 0);
        return Rgb.lighten(color, rung);
    }

    private static double strand(double away, double pixelSize) {
        return Math.max(0, Math.min(1, 1.9 - Math.abs(away) / (1.3 * pixelSize)));
    }
}
