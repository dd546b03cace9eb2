// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.noise;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Noise;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Fire: flames that rise from the foot of a matrix, or from the start of a line. */
@Component
@AnimationInfo(
        id = "fire",
        label = "Fire",
        description = "Flames rise from the foot of the zone.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "fire"})
public final class Fire implements Animation {

    /** Flames beside each other. */
    private static final double FLAMES = 4.5;

    /** Tongues above each other. */
    private static final double TONGUES = 2.2;

    private static final double TONGUES_OF_A_LINE = 3.6;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 4, 0.3);
    private final NumberParameter height =
            Parameter.percent("height", "Height").withRange(10, 100).withDefault(60);
    private final ColorListParameter colors = Parameter.colors("colors", "Colours")
            .withSize(2, 8)
            .withDefault(0x000000, 0x500000, 0xC01800, 0xFF5800, 0xFFA010, 0xFFE080);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, height, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase rise = stage.phase(speed);
        Geometry geometry = stage.geometry();
        double[] ups = FieldPlane.heights(geometry);
        double tongues = geometry.height() == 0 ? TONGUES_OF_A_LINE : TONGUES;
        double start = 100 * stage.random().nextDouble();
        double[] across = new double[stage.length()];
        for (int i = 0; i < across.length; i++) {
            across[i] = start + FLAMES * (geometry.height() == 0 ? 0 : geometry.x(i) * geometry.width());
        }
        return frame -> {
            int[] pixels = frame.pixels();
            Palette flames = stage.value(colors);
            double risen = rise.total(frame);
            double top = stage.value(height) / 100;
            for (int i = 0; i < pixels.length; i++) {
                double up = ups[i];
                double tongue = Noise.at(across[i], tongues * up * (2 - up) - risen, 0.35 * risen);
                double heat = 1 - up / top * 0.85 + tongue * (0.35 + 0.9 * up);
                pixels[i] = flames.along(heat);
            }
        };
    }
}
