// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.text;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TextParameter;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Scrolling text: it runs from right to left. On a matrix of at least seven rows it can be read; below, each pixel is as
 * bright as the column of the text that passes it is full.
 */
@Component
@AnimationInfo(
        id = "scrolling-text",
        label = "Scrolling text",
        description = "A text runs across the matrix; a line shows its rhythm.",
        inputs = {AnimationInput.COLOR, AnimationInput.PALETTE},
        tags = {"2d", "text"})
public final class ScrollingText implements Animation {

    private static final double COLORS_PER_SECOND = 0.06;
    private static final double LONGEST_PAUSE = 1;

    private final TextParameter text = Parameter.text("text", "Text").withDefault("Diuna");
    private final NumberParameter speed = Parameter.number("speed", "Speed")
            .withUnit("px/s")
            .withRange(1, 60)
            .withStep(1)
            .withDefault(10);
    private final IntegerParameter size = Parameter.count("size", "Size")
            .withRange(1, 8)
            .withDescription("Pixels for a dot of the letters, as far as the rows allow it.");
    private final ToggleParameter colorful =
            Parameter.toggle("colorful", "Use palette").withDefault(true);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(text, speed, size, colorful);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Banner(stage);
    }

    /** The text of one zone, and how far it has run. */
    private final class Banner implements Renderer {

        private final Stage stage;
        private final Geometry geometry;
        private final TextColumns columns = new TextColumns(text.maxLength());
        private String shown = "";
        private double moved;
        private double before = Double.NaN;

        Banner(Stage stage) {
            this.stage = stage;
            geometry = stage.geometry();
            moved = geometry.columns() / 2.0; // the first letters are seen at once
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // another object for each change, as Stage says
        public void render(Frame frame) {
            if (stage.value(text) != shown) {
                shown = stage.value(text);
                columns.set(shown);
            }
            int dot = Math.max(1, Math.min(stage.value(size), geometry.rows() / BitmapFont.HEIGHT));
            move(frame.seconds(), dot * columns.width() + geometry.columns());
            int first = (int) Math.floor(moved) - geometry.columns();
            double share = moved - Math.floor(moved);
            int top = (geometry.rows() - dot * BitmapFont.HEIGHT) / 2;
            boolean many = stage.value(colorful);
            double colors = COLORS_PER_SECOND * frame.seconds();
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int column = geometry.column(i);
                int left = columns.column(Math.floorDiv(first + column, dot));
                int right = columns.column(Math.floorDiv(first + column + 1, dot));
                double level;
                if (geometry.rows() < BitmapFont.HEIGHT) {
                    level = ink(left) + (ink(right) - ink(left)) * share;
                } else {
                    int row = Math.floorDiv(geometry.row(i) - top, dot);
                    level = bit(left, row) * (1 - share) + bit(right, row) * share;
                }
                int color = many ? stage.palette().at(geometry.turn(i) * 0.5 + colors) : stage.color();
                pixels[i] = Rgb.scale(color, level);
            }
        }

        private void move(double now, int way) {
            double passed = Math.min(LONGEST_PAUSE, now - before);
            before = now;
            if (passed > 0) {
                moved += passed * stage.value(speed);
            }
            if (moved >= way) {
                moved = 0;
            }
        }
    }

    private static int bit(int column, int row) {
        return row >= 0 && row < BitmapFont.HEIGHT ? (column >>> row) & 1 : 0;
    }

    private static double ink(int column) {
        double share = (double) Integer.bitCount(column) / BitmapFont.HEIGHT;
        return share * share * 0.9 + (column == 0 ? 0 : 0.1);
    }
}
