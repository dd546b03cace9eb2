package com.example.duo;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;

class DuoTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("duo", Duo::new);
    }
}
