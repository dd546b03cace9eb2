// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.json;

import io.diuna.api.strip.FoundReceiver;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Writes receivers (controllers, nodes) that a search has found. */
public final class ReceiverJson {

    private ReceiverJson() {}

    /** Writes one receiver. */
    public static JsonObject write(FoundReceiver receiver) {
        JsonObjectBuilder json = JsonText.object()
                .add("host", receiver.host())
                .add("name", receiver.name())
                .add("description", receiver.description());
        receiver.pixels().ifPresent(count -> json.add("pixels", count));
        return json.build();
    }
}
