package com.example.hands;

import io.diuna.api.animation.*;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Clock on a ring: three dots for hour, minute and second. */
@Component
@AnimationInfo(
        id = "hands",
        label = "Hands",
        inputs = AnimationInput.TIME_OF_DAY,
        tags = {"1d", "clock", "calm"})
public final class Hands implements Animation {

    private static final long SECOND = 1_000_000_000L;

    private final ColorParameter hours = Parameter.color("hours", "Hours").withDefault(0xFF0000);
    private final ColorParameter minutes = Parameter.color("minutes", "Minutes").withDefault(0x00FF00);
    private final ColorParameter seconds = Parameter.color("seconds", "Seconds").withDefault(0x0000FF);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(hours, minutes, seconds);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return frame -> {
            double time = frame.timeOfDay();
            frame.fill(0);
            mark(frame.pixels(), time / 43_200, stage.value(hours));
            mark(frame.pixels(), time / 3_600, stage.value(minutes));
            mark(frame.pixels(), Math.floor(time) / 60, stage.value(seconds));
            frame.holdUntil(frame.nanos() + (long) ((1 - Waves.fraction(time)) * SECOND));
        };
    }

    private static void mark(int[] pixels, double turns, int color) {
        pixels[(int) (Waves.fraction(turns) * pixels.length)] |= color;
    }
}
