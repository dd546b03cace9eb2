// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.music;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Phase;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TimeSteps;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Waterfall: the tones of the music fall down a matrix, the newest on top; along a line runs what is loudest. */
@Component
@AnimationInfo(
        id = "waterfall",
        label = "Waterfall",
        description = "The tones of the music flow away, the newest first.",
        inputs = {AnimationInput.PALETTE, AnimationInput.SIGNALS},
        tags = {"1d", "2d", "sound"})
public final class Waterfall implements Animation {

    /** Moments that are kept: as many as the longest way has places. */
    private static final int MOMENTS = 256;

    private static final int NEWEST = MOMENTS - 1;

    private final NumberParameter duration =
            Parameter.seconds("duration", "Duration").withRange(0.5, 20).withDefault(3);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(duration);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Geometry geometry = stage.geometry();
        boolean flat = geometry.height() == 0;
        AudioBands bands = new AudioBands(stage);
        TimeSteps steps = new TimeSteps(LiveLevel.STEP);
        TimeSteps moments = new TimeSteps(1.0 / MOMENTS);
        double[][] history = new double[MOMENTS][AudioBands.COUNT];
        int[] newest = new int[1];
        int[] bandOfPixel = AudioBands.of(geometry);
        int[] ages = new int[stage.length()];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = (int) ((flat ? geometry.x(i) : geometry.y(i)) * NEWEST);
        }
        Phase flow = stage.phase(duration);
        return frame -> {
            for (int due = steps.due(frame.seconds()); due > 0; due--) {
                bands.step();
            }
            for (int due = moments.due(flow.total(frame)); due > 0; due--) {
                newest[0] = (newest[0] + 1) & NEWEST;
                for (int band = 0; band < AudioBands.COUNT; band++) {
                    history[newest[0]][band] = bands.level(band);
                }
            }
            Palette palette = stage.palette();
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double[] moment = history[(newest[0] - ages[i]) & NEWEST];
                int band = flat ? loudest(moment) : bandOfPixel[i];
                double level = moment[band];
                pixels[i] = Rgb.scale(palette.at((double) band / AudioBands.COUNT), level);
            }
        };
    }

    private static int loudest(double[] moment) {
        int loudest = 0;
        for (int band = 1; band < moment.length; band++) {
            loudest = moment[band] > moment[loudest] ? band : loudest;
        }
        return loudest;
    }
}
