// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.Master;
import io.diuna.platform.frame.Transition;
import io.diuna.web.http.HttpProblem;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The master as JSON. */
public final class MasterJson {

    private static final Set<String> FIELDS = Set.of("on", "brightness", "transition");

    private MasterJson() {}

    public static JsonObject write(Master master) {
        return JsonText.object()
                .add("on", master.on())
                .add("brightness", JsonText.number(master.brightness()))
                .build();
    }

    /**
     * Reads a change.
     *
     * @throws HttpProblem 400 when it is no JSON object, 422 when a field of it cannot be used
     */
    public static MasterPatch read(InputStream body) throws IOException {
        JsonFields fields = new JsonFields("", JsonBody.read(body), FIELDS);
        List<UnaryOperator<Master>> steps = new ArrayList<>();
        fields.toggle("on", on -> steps.add(master -> master.withOn(on)));
        fields.number("brightness", 0, 100, brightness -> steps.add(master -> master.withBrightness(brightness)));
        Transition[] transition = {Transition.DEFAULT};
        fields.object("transition", inner -> transition[0] = PatchReader.transition(inner));
        return new MasterPatch(steps, transition[0]);
    }
}
