// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.snake;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
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

/** A snake runs along the zone and round again. */
@Component
@AnimationInfo(id = "snake", label = "Snake", description = "A glowing snake runs along the zone, round and round.")
public final class Snake implements Animation {

    private static final double COLORS_ON_BODY = 0.4;
    private static final double COLORS_PER_LAP = 0.15;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 1.5);
    private final NumberParameter length =
            Parameter.count("length", "Length").withRange(1, 30).withUnit("px").withDefault(12);
    private final ToggleParameter colorful =
            Parameter.toggle("colorful", "Colours of the palette").withDefault(true);
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
            // One pixel stays free between the tail's end and the head, so that they never meet.
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
            // As the tail loses light, the pixel that the head enters gains it: the whole is always equally bright.
            int next = (headPixel + 1) % count;
            pixels[next] = Rgb.mix(pixels[next], many ? palette.at(shift) : color, entered);
        };
    }
}
