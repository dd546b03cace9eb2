// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.ColorListParameter;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** VU meter: a scale that fills with the loudness, and a mark at the loudest moment of late. */
@Component
@AnimationInfo(
        id = "vu-meter",
        label = "VU meter",
        description = "A scale fills with the loudness of the music.",
        inputs = AnimationInput.SIGNALS,
        tags = {"1d", "2d", "sound"})
public final class VuMeter implements Animation {

    private static final double PEAK_FALL = 0.004;

    /** Width of the mark and of the soft end of the bar, as a share of the scale. */
    private static final double EDGE = 0.02;

    private final ToggleParameter centred = Parameter.toggle("centred", "From the centre");
    private final ColorListParameter colors = Parameter.colors("colors", "Colours")
            .withSize(1, 8)
            .withDefault(0x00C020, 0x30D000, 0xC0D000, 0xFF8000, 0xFF1000);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(centred, colors);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        LiveLevel loudness =
                new LiveLevel(stage, "audio.level", 100 * stage.random().nextDouble(), 0.9);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        double edge = Math.max(EDGE, 1.0 / Math.max(geometry.columns(), geometry.rows()));
        double[] peak = new double[1];
        double[] along = new double[stage.length()];
        for (int i = 0; i < along.length; i++) {
            along[i] = geometry.rows() > geometry.columns() ? 1 - geometry.y(i) : geometry.x(i);
        }
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                loudness.step();
                peak[0] = Math.max(loudness.level(), peak[0] - PEAK_FALL);
            }
            Palette scale = stage.value(colors);
            boolean fromCentre = stage.value(centred);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double place = fromCentre ? Math.abs(2 * along[i] - 1) : along[i];
                double lit = (loudness.level() - place) / edge + 1;
                boolean mark = Math.abs(peak[0] - place) < edge / 2;
                int color = scale.along(place);
                pixels[i] = mark ? Rgb.mix(color, Rgb.WHITE, 0.4) : Rgb.scale(color, lit);
            }
        };
    }
}
