// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
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
    private static final double COLORS_PER_TURN = 0.1;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 15, 1);
    private final NumberParameter turns =
            Parameter.number("turns", "Turns").withRange(0.2, 8).withStep(0.1).withDefault(1.2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, turns);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Helix(stage);
    }

    /** Helix of one zone: what is the same for all pixels of a column is computed once. */
    private final class Helix implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final Phase turn;
        private final double[] strands;
        private final double[] depths;
        private final int[] firsts;
        private final int[] seconds;

        Helix(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            turn = stage.phase(speed);
            strands = new double[geometry.columns()];
            depths = new double[geometry.columns()];
            firsts = new int[geometry.columns()];
            seconds = new int[geometry.columns()];
        }

        @Override
        public void render(Frame frame) {
            double count = stage.value(turns);
            double time = turn.total(frame);
            for (int column = 0; column < strands.length; column++) {
                double along = geometry.turn(column);
                strands[column] = Waves.sine(count * along + time);
                depths[column] = Waves.sine(count * along + time + 0.25);
                firsts[column] = stage.palette().at(along + COLORS_PER_TURN * time);
                seconds[column] = stage.palette().at(along + COLORS_PER_TURN * time + 0.5);
            }
            int[] pixels = frame.pixels();
            boolean flat = geometry.height() == 0;
            double size = 1.0 / Math.max(1, geometry.rows() - 1);
            for (int i = 0; i < pixels.length; i++) {
                int column = geometry.column(i);
                pixels[i] = flat ? fromTheSide(column) : at(column, geometry.y(i) - 0.5, size);
            }
        }

        private int fromTheSide(int column) {
            double near = depths[column];
            double level = near * near * (0.7 + 0.6 * strands[column] * near);
            return Rgb.scale(near > 0 ? firsts[column] : seconds[column], level);
        }

        /** Returns the light at a height of a column, -0.5 to 0.5. */
        private int at(int column, double place, double size) {
            double strand = WIDTH * strands[column];
            double near = 0.4 * depths[column];
            int first = Rgb.scale(firsts[column], level(place - strand, size) * (0.6 + near));
            int second = Rgb.scale(seconds[column], level(place + strand, size) * (0.6 - near));
            boolean isRung = column % RUNG == 0 && Math.abs(place) < Math.abs(strand);
            int half = place * strand > 0 ? firsts[column] : seconds[column];
            return Rgb.lighten(Rgb.add(first, second), isRung ? Rgb.scale(half, 0.2) : Rgb.BLACK);
        }

        /** Returns the light of a strand that passes at a distance. */
        private static double level(double away, double size) {
            return Math.max(0, Math.min(1, 1.9 - Math.abs(away) / (1.3 * size)));
        }
    }
}
