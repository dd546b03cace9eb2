// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.color.Rgb;
import io.diuna.platform.frame.Easing;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.zone.ZoneLook;
import io.diuna.web.http.HttpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the change of a zone and refuses what the API has no name for. What only the control knows, it checks itself. */
public final class PatchReader {

    static final Set<String> LOOK =
            Set.of("on", "brightness", "color", "palette", "animation", "parameters", "transition");
    private static final Set<String> TRANSITION = Set.of("kind", "durationMs", "easing");
    private static final double LONGEST_MS = 600_000;

    private PatchReader() {}

    /**
     * Reads a body.
     *
     * @throws HttpProblem 400 when it is no JSON object, 422 when a field of it cannot be used
     */
    public static ZonePatch read(InputStream body) throws IOException {
        return read(new JsonFields("", JsonBody.read(body), LOOK));
    }

    /** Reads what a body says about the look of a zone, whatever else it says. */
    static ZonePatch read(JsonFields fields) {
        List<UnaryOperator<ZoneLook>> steps = new ArrayList<>();
        fields.toggle("on", on -> steps.add(look -> look.withOn(on)));
        fields.number("brightness", 0, 100, brightness -> steps.add(look -> look.withBrightness(brightness)));
        fields.meaning("color", Rgb::parse, color -> steps.add(look -> look.withColor(color)));
        fields.text("palette", palette -> steps.add(look -> look.withPalette(palette)));
        if (fields.isNull("animation")) {
            steps.add(look -> look.withAnimation(null));
        } else {
            fields.text("animation", animation -> steps.add(look -> look.withAnimation(animation)));
        }
        // after the animation, because they are its
        fields.scalars("parameters", parameters -> steps.add(look -> look.withParameters(parameters)));
        Transition[] transition = {Transition.DEFAULT};
        fields.object("transition", inner -> transition[0] = transition(inner));
        return new ZonePatch(steps, transition[0]);
    }

    static Transition transition(Map<String, Object> values) {
        JsonFields fields = new JsonFields("transition.", values, TRANSITION);
        Transition[] read = {Transition.DEFAULT};
        fields.meaning(
                "kind",
                Transition.Kind::parse,
                kind -> read[0] = new Transition(kind, read[0].duration(), read[0].easing()));
        fields.number(
                "durationMs",
                0,
                LONGEST_MS,
                ms -> read[0] =
                        new Transition(read[0].kind(), Duration.ofNanos(Math.round(ms * 1e6)), read[0].easing()));
        fields.meaning(
                "easing",
                Easing::parse,
                easing -> read[0] = new Transition(read[0].kind(), read[0].duration(), easing));
        return read[0];
    }
}
