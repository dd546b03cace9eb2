package com.example.conway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConwayTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("conway", Conway::new);
    }

    @Test
    void theButtonStartsAnew() {
        AnimationStepper stepper = new AnimationStepper(TestZone.matrix(8, 8), new Conway()).with("pace", 1);
        int[] before = stepper.at(0);
        assertArrayEquals(before, stepper.at(1));
        assertFalse(Arrays.equals(before, stepper.press("restart").at(1.1)));
    }
}
