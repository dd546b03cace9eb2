package com.example.blobs;

import io.diuna.animation.testkit.AnimationContract;
import io.diuna.api.animation.Animation;
import java.util.Map;
import java.util.function.Supplier;

class BlobsTest implements AnimationContract {

    @Override
    public Map<String, Supplier<Animation>> animations() {
        return Map.of("blobs", Blobs::new);
    }
}
