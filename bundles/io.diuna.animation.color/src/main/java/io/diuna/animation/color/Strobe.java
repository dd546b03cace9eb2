// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.color;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.ToggleParameter;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Strobe: the zone's colour in flashes. At most three flashes a second unless unlocked, the limit that WCAG 2.3.1 sets
 * against seizures.
 */
@Component
@AnimationInfo(
        id = "strobe",
        label = "Strobe",
        description = "The zone's colour flashes; more than three flashes a second can cause seizures.",
        inputs = AnimationInput.COLOR,
        tags = {"1d", "2d", "flashing", "party"})
public final class Strobe implements Animation {

    private static final double SAFE = 3;
    private static final double LONGEST_PAUSE = 0.1;

    /** Latest turn at which a flash is seen first, so that none falls between two frames. */
    private static final double LATEST_START = 0.01;

    private final NumberParameter rate = Parameter.number("rate", "Flashes")
            .withUnit("Hz")
            .withRange(0.2, 20)
            .withStep(0.1)
            .withDefault(1.5);
    private final NumberParameter length =
            Parameter.percent("length", "Length").withRange(5, 80).withDefault(35);
    private final ToggleParameter unlock = Parameter.toggle("unlock", "Faster than 3 Hz")
            .withDescription("Flashes faster than 3 Hz can cause seizures: ask everyone who can see the light.");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(rate, length, unlock);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return new Flashes(stage);
    }

    /** Flashes of one zone: a count of turns whose rate is limited. */
    private final class Flashes implements Renderer {

        private final Stage stage;
        private double turn;
        private double before = Double.NaN;

        Flashes(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void render(Frame frame) {
            double passed = Math.min(LONGEST_PAUSE, frame.seconds() - before);
            before = frame.seconds();
            double limit = stage.value(unlock) ? Double.MAX_VALUE : SAFE;
            if (passed > 0) {
                turn += passed * Math.min(stage.value(rate), limit);
            }
            if (turn >= 1) {
                turn = Math.min(turn - 1, LATEST_START); // each flash is seen, however short
            }
            double lit = 1 - turn * 100 / stage.value(length);
            frame.fill(Rgb.scale(stage.color(), lit > 0 ? lit * (2 - lit) : 0));
        }
    }
}
