package com.example.moods;

import io.diuna.api.animation.*;
import io.diuna.api.color.Rgb;
import org.osgi.service.component.annotations.Component;

@Component
@AnimationInfo(id = "pulse", label = "Pulse", inputs = AnimationInput.COLOR)
public final class Pulse implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> frame.fill(Rgb.scale(stage.color(), 1 - Easing.QUAD_OUT.at(Waves.fraction(frame.seconds()))));
    }
}
