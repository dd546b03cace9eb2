package com.example.hands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.animation.testkit.AnimationStepper;
import io.diuna.animation.testkit.TestZone;
import io.diuna.api.animation.Animation;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HandsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("hands", Hands::new);
    }

    @Test
    void aQuarterPastThreeAndThirtySeconds() {
        TestZone zone = TestZone.line(60).withStart(LocalDateTime.of(2026, 1, 1, 15, 15, 30));
        AnimationStepper stepper = new AnimationStepper(zone, new Hands());
        int[] pixels = stepper.at(0.25);
        assertEquals(0xFF0000 | 0x00FF00, pixels[16] | pixels[15]);
        assertEquals(0x0000FF, pixels[30]);
        assertEquals(1_000_000_000L, stepper.heldUntil(), 1_000_000);
    }
}
