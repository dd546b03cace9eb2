package com.example.stripes;

import io.diuna.api.animation.*;
import io.diuna.api.color.Palette;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Stripes in colours of the user's choice, sharp or soft. */
@Component
@AnimationInfo(id = "stripes", label = "Stripes", inputs = AnimationInput.NONE)
public final class Stripes implements Animation {

    private final ColorListParameter colors =
            Parameter.colors("colors", "Colours").withSize(2, 12).withDefault(0xC8102E, 0xFFFFFF, 0x003087);
    private final NumberParameter speed = Parameter.speed("speed", "Speed", 120, 2);
    private final ToggleParameter soft = Parameter.toggle("soft", "Soft edges").withGroup("Look");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(colors, speed, soft);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            Palette palette = stage.value(colors);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double place = Waves.fraction(geometry.turn(i) + phase.at(frame));
                pixels[i] = stage.value(soft) ? palette.at(place) : palette.color((int) (place * palette.size()));
            }
        };
    }
}
