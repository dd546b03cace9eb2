package com.example.procession;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.AnimationInfo;
import io.diuna.api.animation.AnimationInput;
import io.diuna.api.animation.Frame;
import io.diuna.api.animation.NumberParameter;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** A light that walks through all zones that play this animation. */
@Component
@AnimationInfo(id = "procession", label = "Procession", inputs = AnimationInput.COLOR)
public final class Procession implements Animation {

    private final NumberParameter seconds =
            Parameter.number("seconds", "Time").withRange(2, 60).withUnit("s").withDefault(10);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(seconds);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> draw(stage, frame);
    }

    private void draw(Stage stage, Frame frame) {
        double head = frame.timeOfDay() / stage.value(seconds);
        for (int i = 0; i < frame.length(); i++) {
            double behind = Waves.fraction(head - stage.showStart() - stage.showLength() * i / frame.length());
            frame.pixels()[i] = Rgb.scale(stage.color(), Math.max(0, 1 - 8 * behind));
        }
    }
}
