// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.testkit;

import io.diuna.api.animation.Animation;
import io.diuna.api.animation.Parameter;
import io.diuna.api.animation.Renderer;
import io.diuna.api.animation.Stage;
import java.util.List;
import java.util.function.Function;

/** Animation from a list of parameters and a lambda. */
record TestAnimation(List<Parameter<?>> parameters, Function<Stage, Renderer> factory) implements Animation {

    TestAnimation(Function<Stage, Renderer> factory) {
        this(List.of(), factory);
    }

    @Override
    public Renderer renderer(Stage stage) {
        return factory.apply(stage);
    }
}
