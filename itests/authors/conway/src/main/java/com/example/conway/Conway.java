package com.example.conway;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Game of life on a torus, sown anew by a button or when it has come to rest. */
@Component
@AnimationInfo(
        id = "conway",
        label = "Conway",
        inputs = AnimationInput.COLOR,
        tags = {"2d", "game"})
public final class Conway implements Animation {

    private final NumberParameter pace = Parameter.speed("pace", "Generations", 4, 0.05);
    private final NumberParameter density = Parameter.percent("density", "Density").withDefault(35);
    private final TriggerParameter restart = Parameter.trigger("restart", "Restart");

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(pace, density, restart);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Field field = new Field(stage.geometry(), stage.random());
        Phase phase = stage.phase(pace);
        TimeSteps generations = new TimeSteps(1);
        field.sow(stage.value(density) / 100);
        int[] presses = {stage.presses(restart)};
        return frame -> {
            if (presses[0] != stage.presses(restart)) {
                presses[0] = stage.presses(restart);
                field.sow(stage.value(density) / 100);
            }
            for (int due = generations.due(phase.total(frame)); due > 0; due--) {
                if (!field.step()) {
                    field.sow(stage.value(density) / 100);
                }
            }
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = field.isAlive(i) ? stage.color() : 0;
            }
        };
    }
}
