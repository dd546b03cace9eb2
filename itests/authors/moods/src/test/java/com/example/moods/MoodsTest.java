package com.example.moods;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;

class MoodsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("dawn", Dawn::new, "dusk", Dusk::new, "pulse", Pulse::new);
    }
}
