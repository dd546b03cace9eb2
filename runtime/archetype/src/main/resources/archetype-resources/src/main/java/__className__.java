package ${package};

import io.diuna.api.animation.*;
import io.diuna.api.color.Rgb;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Each pixel fades in and out at a speed of its own. */
@Component
@AnimationInfo(id = "${animationId}", label = "${className}", inputs = AnimationInput.PALETTE)
public final class ${className} implements Animation {

    private final NumberParameter speed = Parameter.speed("speed", "Speed", 12, 1);

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(speed);
    }

    @Override
    public Renderer renderer(Stage stage) {
        Phase phase = stage.phase(speed);
        double[] seeds = stage.random().doubles(stage.length()).toArray();
        return frame -> {
            int[] pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                double level = Waves.unitSine(phase.total(frame) * (0.5 + seeds[i]) + seeds[i]);
                pixels[i] = Rgb.scale(stage.palette().at(seeds[i]), level * level * level);
            }
        };
    }
}
