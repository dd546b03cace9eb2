package com.example.tides;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Water that comes and goes. Its texts are in {@code OSGI-INF/l10n}, one file for each language. */
@Component
@AnimationInfo(
        id = "tides",
        label = "%tides.label",
        description = "%tides.description",
        inputs = AnimationInput.PALETTE,
        tags = {"1d", "water", "calm"})
public final class Tides implements Animation {

    private final NumberParameter speed =
            Parameter.speed("speed", "%speed.label", 60, 2).withDescription("%speed.description");
    private final ChoiceParameter side =
            Parameter.choice("side", "%side.label").option("begin", "%side.begin").option("end", "%side.end");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed, side);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(speed);
        Geometry geometry = stage.geometry();
        return frame -> {
            double level = Waves.unitSine(phase.at(frame));
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double place = stage.value(side) == "begin" ? geometry.x(i) : 1 - geometry.x(i);
                pixels[i] = place <= level ? stage.palette().along(place) : 0;
            }
        };
    }
}
