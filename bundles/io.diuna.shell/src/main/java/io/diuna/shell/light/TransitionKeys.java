// SPDX-License-Identifier: Apache-2.0
package io.diuna.shell.light;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.shell.command.KeyValues;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.Set;

/** Keys of a transition: {@code transition} is short for {@code transition.kind}. */
public final class TransitionKeys {

    /** All of them. */
    public static final Set<String> KEYS =
            Set.of("transition", "transition.kind", "transition.durationMs", "transition.easing");

    private static final double MAX_DURATION_MS = 600_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private TransitionKeys() {}

    /** Reads a transition; what is left out is as in {@link Transition#DEFAULT}. */
    public static Transition read(KeyValues keys) {
        Transition.Kind kind = keys.parsed("transition.kind", Transition.Kind::parse)
                .or(() -> keys.parsed("transition", Transition.Kind::parse))
                .orElse(Transition.DEFAULT.kind());
        OptionalDouble millis = keys.number("transition.durationMs", 0, MAX_DURATION_MS);
        Duration duration = millis.isPresent()
                ? Duration.ofNanos(Math.round(millis.getAsDouble() * NANOS_PER_MILLI))
                : Transition.DEFAULT.duration();
        Easing easing = keys.parsed("transition.easing", Easing::parse).orElse(Transition.DEFAULT.easing());
        return new Transition(kind, duration, easing);
    }
}
