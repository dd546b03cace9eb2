package com.example.ticker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TickerTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("ticker", Ticker::new);
    }

    @Test
    void theTextCanBeRead() {
        AnimationStepper stepper =
                new AnimationStepper(TestZone.matrix(7, 5), new Ticker()).with("text", "hi").with("pace", 1);
        stepper.at(0);
        assertEquals("#.#.###\n#.#..#.\n###..#.\n#.#..#.\n#.#.###", picture(stepper.at(7.5), 7));
    }

    private static String picture(int[] pixels, int columns) {
        return IntStream.range(0, pixels.length / columns)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> pixels[row * columns + column] == 0 ? "." : "#")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
