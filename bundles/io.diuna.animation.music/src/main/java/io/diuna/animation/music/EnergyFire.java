// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

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
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Energy fire: flames that rise with the loudness of the music. */
@Component
@AnimationInfo(
        id = "energy-fire",
        label = "Energy fire",
        description = "Flames rise with the loudness of the music.",
        inputs = AnimationInput.SIGNALS,
        tags = {"1d", "2d", "sound", "fire"})
public final class EnergyFire implements Animation {

    private static final double FLAMES = 4.5;
    private static final double TONGUES = 2.6;

    /** Height of the flames in silence, as a share of the zone. */
    private static final double LEAST = 0.12;

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 3, 0.3);
    private final ColorListParameter colors = Parameter.colors("colors", "Colours")
            .withSize(2, 8)
            .withDefault(0x000000, 0x380060, 0xA000A0, 0xFF2060, 0xFF8030, 0xFFE090);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase rise = stage.phase(speed);
        Geometry geometry = stage.geometry();
        double start = 100 * stage.random().nextDouble();
        LiveLevel loudness = new LiveLevel(stage, "audio.level", start, 0.8);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        boolean flat = geometry.height() == 0;
        double[] ups = new double[stage.length()];
        double[] across = new double[stage.length()];
        for (int i = 0; i < ups.length; i++) {
            ups[i] = flat ? geometry.x(i) : 1 - geometry.y(i);
            across[i] = start + FLAMES * (flat ? 0 : geometry.x(i) * geometry.width());
        }
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                loudness.step();
            }
            Palette flames = stage.value(colors);
            double risen = rise.total(frame);
            double top = LEAST + (1 - LEAST) * loudness.level();
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double tongue = Noise.at(across[i], TONGUES * ups[i] - risen, 0.3 * risen);
                pixels[i] = flames.along(1 - ups[i] / top * 0.85 + 0.6 * tongue);
            }
        };
    }
}
