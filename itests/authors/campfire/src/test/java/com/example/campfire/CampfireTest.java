package com.example.campfire;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;

class CampfireTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("campfire", Campfire::new);
    }
}
