package com.example.moods;

import io.diuna.api.animation.*;
import io.diuna.api.color.Rgb;
import org.osgi.service.component.annotations.Component;

@Component
@AnimationInfo(id = "dusk", label = "Dusk", inputs = AnimationInput.COLOR)
public final class Dusk implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> frame.fill(Rgb.scale(stage.color(), 0.2 + 0.3 * Waves.triangle(frame.seconds() / 20)));
    }
}
