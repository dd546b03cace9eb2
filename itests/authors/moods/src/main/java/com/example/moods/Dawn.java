package com.example.moods;

import io.diuna.api.animation.*;
import io.diuna.api.color.Rgb;
import org.osgi.service.component.annotations.Component;

@Component
@AnimationInfo(id = "dawn", label = "Dawn", inputs = AnimationInput.COLOR)
public final class Dawn implements Animation {

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> frame.fill(Rgb.mix(0x100030, stage.color(), Waves.unitSine(frame.seconds() / 30)));
    }
}
