// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.platform.control.Master;
import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Conversion of the master switch and brightness. */
public final class MasterJson {

    private static final Set<String> FIELDS = Set.of("on", "brightness", "transition");

    private MasterJson() {}

    /** Writes switch and brightness. */
    public static JsonObject write(Master master) {
        return JsonText.object()
                .add("on", master.on())
                .add("brightness", JsonText.number(master.brightness()))
                .build();
    }

    /** Writes switch and brightness after a change; {@code saved} is false if the change is not on the disk. */
    public static JsonObject write(Master master, boolean saved) {
        return JsonText.object(write(master)).add("saved", saved).build();
    }

    /**
     * Reads a change.
     *
     * @throws HttpProblem 422 if a field cannot be used
     */
    public static MasterPatch read(JsonObject body) {
        JsonFields fields = new JsonFields("", body, FIELDS);
        List<UnaryOperator<Master>> steps = new ArrayList<>();
        fields.toggle("on").ifPresent(on -> steps.add(master -> master.withOn(on)));
        fields.number("brightness", 0, 100)
                .ifPresent(brightness -> steps.add(master -> master.withBrightness(brightness)));
        return new MasterPatch(steps, PatchReader.transition(fields));
    }
}
