package com.example.duo;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Two colours chase each other. */
@Component
@AnimationInfo(id = "duo", label = "Duo", inputs = AnimationInput.COLOR)
public final class Duo implements Animation {

    private static final String FORWARD = "forward";

    private final ColorParameter second = Parameter.color("second", "Second colour").withDefault(0x0000FF);
    private final NumberParameter speed = Parameter.speed("speed", "Speed", 20, 0.5);
    private final ChoiceParameter direction = Parameter.choice("direction", "Direction")
            .option(FORWARD, "Forward")
            .option("backward", "Backward");
    private final IntegerParameter pairs = Parameter.count("pairs", "Pairs").withRange(1, 20).withDefault(2);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(second, speed, direction, pairs);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(speed);
        return frame -> {
            double shift = stage.value(direction) == FORWARD ? -phase.at(frame) : phase.at(frame);
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double place = Waves.fraction(stage.geometry().turn(i) * stage.value(pairs) + shift);
                pixels[i] = place < 0.5 ? stage.color() : stage.value(second);
            }
        };
    }
}
