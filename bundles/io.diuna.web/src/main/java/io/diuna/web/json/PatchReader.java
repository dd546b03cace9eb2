// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.animation.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.platform.zone.ZoneLook;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads a change of a zone's look. Checks types, ranges and field names; {@code LightControl} checks animations and palettes. */
public final class PatchReader {

    /** Fields of a look. */
    public static final Set<String> LOOK =
            Set.of("on", "brightness", "color", "palette", "animation", "parameters", "transition");

    private static final Set<String> TRANSITION = Set.of("kind", "durationMs", "easing");
    private static final double MAX_DURATION_MS = 600_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private PatchReader() {}

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field cannot be used
     */
    public static ZonePatch read(InputStream body) throws IOException {
        return read(new JsonFields("", JsonBody.read(body), LOOK));
    }

    /** Reads the fields of a look and ignores all others. */
    public static ZonePatch read(JsonFields fields) {
        List<UnaryOperator<ZoneLook>> steps = new ArrayList<>();
        fields.toggle("on").ifPresent(on -> steps.add(look -> look.withOn(on)));
        fields.number("brightness", 0, 100).ifPresent(brightness -> steps.add(look -> look.withBrightness(brightness)));
        fields.color("color").ifPresent(color -> steps.add(look -> look.withColor(color)));
        fields.text("palette").ifPresent(palette -> steps.add(look -> look.withPalette(palette)));
        if (fields.isNull("animation")) {
            steps.add(look -> look.withAnimation(null));
        } else {
            fields.text("animation").ifPresent(animation -> steps.add(look -> look.withAnimation(animation)));
        }
        // Parameters follow the animation that they belong to.
        fields.parameters("parameters").ifPresent(parameters -> steps.add(look -> look.withParameters(parameters)));
        return new ZonePatch(steps, transition(fields));
    }

    /** Reads the field {@code transition}; what it leaves out is as in {@link Transition#DEFAULT}. */
    public static Transition transition(JsonFields fields) {
        return fields.object("transition", TRANSITION)
                .map(PatchReader::transitionOf)
                .orElse(Transition.DEFAULT);
    }

    private static Transition transitionOf(JsonFields fields) {
        Transition.Kind kind = fields.parsed("kind", Transition.Kind::parse).orElse(Transition.DEFAULT.kind());
        OptionalDouble millis = fields.number("durationMs", 0, MAX_DURATION_MS);
        Duration duration = millis.isPresent()
                ? Duration.ofNanos(Math.round(millis.getAsDouble() * NANOS_PER_MILLI))
                : Transition.DEFAULT.duration();
        Easing easing = fields.parsed("easing", Easing::parse).orElse(Transition.DEFAULT.easing());
        return new Transition(kind, duration, easing);
    }
}
