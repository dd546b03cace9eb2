package com.example.stripes;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;

class StripesTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("stripes", Stripes::new);
    }
}
