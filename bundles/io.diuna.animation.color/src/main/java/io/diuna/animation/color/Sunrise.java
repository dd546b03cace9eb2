// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.TriggerParameter;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Sunrise: from dark red to warm white, from the middle of a line or the foot of a matrix. */
@Component
@AnimationInfo(
        id = "sunrise",
        label = "Sunrise",
        description = "The sun rises once, from dark red to warm white, and stays up.",
        inputs = AnimationInput.NONE,
        tags = {"1d", "2d", "calm"})
public final class Sunrise implements Animation {

    private static final Palette SKY = Palette.of(
            "sky", "Sky", List.of(0x000000, 0x180000, 0x480400, 0xA01400, 0xE84800, 0xFF7C14, 0xFFA850, 0xFFC896));

    /** Part of the colours that lies between the sun and the far ends. */
    private static final double HORIZON = 0.45;

    /** Glow of the first moment, so that one sees that it has begun. */
    private static final double DAWN = 0.18;

    private static final double LONGEST_PAUSE = 1;

    private final NumberParameter duration = Parameter.number("duration", "Duration")
            .withUnit("min")
            .withRange(0.5, 60)
            .withStep(0.5)
            .withDefault(20);
    private final TriggerParameter again = Parameter.trigger("again", "Start again");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(duration, again);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Sky(stage);
    }

    /** One zone's sky: the sun has risen by a share of the day that only grows. */
    private final class Sky implements Renderer {

        private final Stage stage;
        private final double[] distances;
        private int presses;
        private double risen;
        private double before = Double.NaN;

        Sky(Stage stage) {
            this.stage = stage;
            Geometry geometry = stage.geometry();
            distances = new double[geometry.length()];
            for (int i = 0; i < distances.length; i++) {
                double across = Math.abs(2 * geometry.x(i) - 1);
                double up = geometry.height() == 0 ? 0 : 1 - geometry.y(i);
                distances[i] = Math.min(1, Math.sqrt(across * across + up * up));
            }
            presses = stage.presses(again);
        }

        @Override
        public void render(Frame frame) {
            double passed = Math.min(LONGEST_PAUSE, frame.seconds() - before);
            before = frame.seconds();
            if (passed > 0) {
                risen = Math.min(1, risen + passed / (60 * stage.value(duration)));
            }
            if (stage.presses(again) != presses) {
                presses = stage.presses(again);
                risen = 0;
            }
            double height = DAWN + (1 - DAWN) * risen;
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = SKY.along(height * (1 + HORIZON) - HORIZON * distances[i] * (1 - risen * risen * 0.3));
            }
        }
    }
}
