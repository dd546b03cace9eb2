// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.strip.FoundReceiver;
import jakarta.json.JsonObject;

/** Writes receivers that answered a search. */
public final class ReceiverJson {

    private ReceiverJson() {}

    /** Writes a receiver. */
    public static JsonObject write(FoundReceiver receiver) {
        return JsonText.object()
                .add("host", receiver.host())
                .add("name", receiver.name())
                .add("description", receiver.description())
                .build();
    }
}
