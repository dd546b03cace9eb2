// SPDX-License-Identifier: Apache-2.0
package io.diuna.scheduler.zone;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Fake animation from a lambda; counts the created renderers. */
public final class FakeAnimation implements Animation {

    final AtomicInteger created = new AtomicInteger();
    private final List<Parameter<?>> parameters;
    private final Function<Stage, Renderer> factory;

    public FakeAnimation(List<Parameter<?>> parameters, Function<Stage, Renderer> factory) {
        this.parameters = parameters;
        this.factory = factory;
    }

    /** Returns an animation that fills its zone with one colour, 0xRRGGBB. */
    public static FakeAnimation filling(int color) {
        return rendering(frame -> frame.fill(color));
    }

    static FakeAnimation rendering(Renderer renderer) {
        return new FakeAnimation(List.of(), stage -> renderer);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    @Override
    public Renderer renderer(Stage stage) {
        created.incrementAndGet();
        return factory.apply(stage);
    }
}
