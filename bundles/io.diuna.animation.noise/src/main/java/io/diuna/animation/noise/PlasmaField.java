// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Plasma: four sines through the plane whose sum chooses the colour. */
@Component
@AnimationInfo(
        id = "plasma",
        label = "Plasma",
        description = "The palette flows in soft, changing shapes.",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "2d", "calm"})
public final class PlasmaField implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 60, 4);
    private final NumberParameter scale =
            Parameter.number("scale", "Scale").withRange(0.3, 4).withStep(0.1).withDefault(1);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, scale);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase flow = stage.phase(speed);
        FieldPlane plane = new FieldPlane(stage.geometry());
        return frame -> {
            int[] pixels = frame.pixels();
            Palette palette = stage.palette();
            double size = stage.value(scale);
            double time = flow.total(frame);
            double centreX = 0.4 * Waves.sine(time);
            double centreY = 0.4 * Waves.sine(1.3 * time + 0.25);
            for (int i = 0; i < pixels.length; i++) {
                double x = plane.x(i) * size;
                double y = plane.y(i) * size;
                double awayX = x - centreX;
                double awayY = y - centreY;
                double sum = Waves.sine(1.3 * x + 2 * time)
                        + Waves.sine(y + 0.7 * x - 3 * time)
                        + Waves.sine(1.7 * Math.sqrt(awayX * awayX + awayY * awayY) - time);
                pixels[i] = palette.at(0.25 * sum + time);
            }
        };
    }
}
