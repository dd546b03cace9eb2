// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.grid;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Blocks: stones fall, pile up and clear full rows; on a line bars stack up until it is full. */
@Component
@AnimationInfo(
        id = "blocks",
        label = "Blocks",
        description = "Stones fall, pile up and clear full rows by themselves.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "game"})
public final class Blocks implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 0.4, 0.01);
    private final TriggerParameter again = Parameter.trigger("new-game", "New game");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, again);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase fall = stage.phase(speed);
        TimeSteps steps = new TimeSteps(1);
        GridShape grid = new GridShape(stage.geometry());
        BlockGame game = new BlockGame(grid.columns(), grid.rows(), stage.random());
        int[] presses = {stage.presses(again)};
        return frame -> {
            if (stage.presses(again) != presses[0]) {
                presses[0] = stage.presses(again);
                game.clear();
            }
            for (int due = steps.due(fall.total(frame)); due > 0; due--) {
                game.step();
            }
            Palette palette = stage.palette();
            int[] pixels = frame.pixels();
            for (int cell = 0; cell < pixels.length; cell++) {
                int stone = game.stone(cell);
                pixels[grid.pixel(cell)] = stone == 0
                        ? Rgb.BLACK
                        : Rgb.mix(palette.at(stone / (double) BlockGame.COLORS), Rgb.WHITE, game.flash(cell));
            }
            game.drawFalling(pixels, grid, palette, steps.progress());
        };
    }
}
