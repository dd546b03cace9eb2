// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.library;

import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.rest.HttpProblem;
import io.diuna.web.json.JsonBody;
import io.diuna.web.json.JsonFields;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.PatchReader;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Conversion of undo and redo. */
public final class UndoJson {

    private static final Set<String> FIELDS = Set.of("transition");

    private UndoJson() {}

    /** Writes the numbers of steps. */
    public static JsonObject write(UndoStatus status) {
        return JsonText.object()
                .add("undo", status.undo())
                .add("redo", status.redo())
                .build();
    }

    /** Writes the result of an undo or redo; {@code changed} is false if there was no step. */
    public static JsonObject write(UndoStatus status, boolean changed, boolean saved) {
        return JsonText.object(write(status))
                .add("changed", changed)
                .add("saved", saved)
                .build();
    }

    /**
     * Reads the transition of an undo or redo.
     *
     * @throws HttpProblem 400 if it is not a JSON object, 422 if a field cannot be used
     */
    public static Transition readTransition(InputStream body) throws IOException {
        return PatchReader.transition(new JsonFields("", JsonBody.read(body), FIELDS));
    }
}
