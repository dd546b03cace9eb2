// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.library;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;

/** JSON of a transition in state documents. */
public final class TransitionJson {

    /** Found once: each search reads the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private TransitionJson() {}

    /** Writes a transition. */
    public static JsonObject write(Transition transition) {
        return JSON.createObjectBuilder()
                .add("kind", transition.kind().id())
                .add("durationMs", transition.duration().toMillis())
                .add("easing", transition.easing().id())
                .build();
    }

    /**
     * Reads a transition of {@link #write}.
     *
     * @throws IllegalArgumentException if a value is out of range
     * @throws ClassCastException if a member has another type
     * @throws NullPointerException if a member is missing
     */
    public static Transition read(JsonObject json) {
        return new Transition(
                Transition.Kind.parse(json.getString("kind")),
                Duration.ofMillis(json.getJsonNumber("durationMs").longValueExact()),
                Easing.parse(json.getString("easing")));
    }
}
