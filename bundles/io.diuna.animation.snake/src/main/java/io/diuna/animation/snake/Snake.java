// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.snake;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.IntegerParameter;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Snake: a segment with a fading tail that runs along the zone and wraps around. */
@Component
@AnimationInfo(
        id = "snake",
        label = "Snake",
        description = "A segment with a fading tail runs along the zone.",
        inputs = {AnimationInput.COLOR, AnimationInput.PALETTE},
        tags = {"1d", "party"})
public final class Snake implements Animation {

    private static final double COLORS_ON_BODY = 0.4;
    private static final double COLORS_PER_LAP = 0.15;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1.5);
    private final IntegerParameter length =
            Parameter.count("length", "Length").withRange(1, 30).withUnit("px").withDefault(12);
    private final ToggleParameter colorful =
            Parameter.toggle("colorful", "Use palette").withDefault(true);
    private final NumberParameter ground =
            Parameter.percent("ground", "Background").withRange(0, 50).withDefault(10);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, length, colorful, ground);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase lap = stage.phase(speed);
        return frame -> {
            int[] pixels = frame.pixels();
            int count = pixels.length;
            Palette palette = stage.palette();
            int color = stage.color();
            boolean many = stage.value(colorful);
            double shift = COLORS_PER_LAP * lap.total(frame);
            // At least one pixel between the tail's end and the head stays background.
            double body = Math.max(1, Math.min(stage.value(length), count - 1));
            double head = count * lap.at(frame);
            int headPixel = (int) head;
            double entered = head - headPixel;

            int background = Rgb.scale(color, stage.value(ground) / 100);
            frame.fill(background);
            for (double behind = entered; behind < body; behind++) {
                int pixel = Math.floorMod(headPixel - (int) behind, count);
                int skin = many ? palette.at(shift + COLORS_ON_BODY * behind / body) : color;
                pixels[pixel] = Rgb.mix(background, skin, 1 - behind / body);
            }
            // Sub-pixel motion: the head fades in the next pixel as the tail fades out, so total brightness is
            // constant.
            int next = (headPixel + 1) % count;
            pixels[next] = Rgb.mix(pixels[next], many ? palette.at(shift) : color, entered);
        };
    }
}
