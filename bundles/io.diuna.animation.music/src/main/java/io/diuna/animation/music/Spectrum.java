// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
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

/** Spectrum: a bar for each tone of the music with its peak on top; on a line a light for each tone. */
@Component
@AnimationInfo(
        id = "spectrum",
        label = "Spectrum",
        description = "A bar for each tone of the music, low tones on the left.",
        inputs = {AnimationInput.PALETTE, AnimationInput.SIGNALS},
        tags = {"1d", "2d", "sound", "party"})
public final class Spectrum implements Animation {

    private final ToggleParameter peaks = Parameter.toggle("peaks", "Peaks").withDefault(true);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(peaks);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        AudioBands bands = new AudioBands(stage);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        boolean flat = geometry.height() == 0;
        double row = 1.0 / Math.max(1, geometry.rows());
        int[] band = AudioBands.of(geometry);
        int[] places = new int[stage.length()];
        double[] ups = new double[stage.length()];
        for (int i = 0; i < ups.length; i++) {
            places[i] = Palette.fraction(geometry.turn(i));
            ups[i] = flat ? 0 : 1 - geometry.y(i) * (1 - row);
        }
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                bands.step();
            }
            Palette palette = stage.palette();
            boolean withPeaks = stage.value(peaks);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                int color = palette.atFraction(places[i]);
                double level = bands.level(band[i]);
                double lit = flat ? level * level : (level - ups[i]) / row + 1;
                boolean peak = withPeaks && !flat && Math.abs(bands.peak(band[i]) - ups[i] + row / 2) < row / 2;
                pixels[i] = peak ? Rgb.mix(color, Rgb.WHITE, 0.5) : Rgb.scale(color, lit);
            }
        };
    }
}
