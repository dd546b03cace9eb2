// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.schedule;

import io.diuna.platform.frame.Transition;
import io.diuna.web.json.JsonText;
import io.diuna.web.json.PatchReader;
import jakarta.json.JsonObject;

/** Writes transitions as {@link PatchReader} reads them. */
final class TransitionFields {

    private TransitionFields() {}

    static JsonObject write(Transition transition) {
        return JsonText.object()
                .add("kind", transition.kind().id())
                .add("durationMs", transition.duration().toMillis())
                .add("easing", transition.easing().id())
                .build();
    }
}
