// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.events;

import io.diuna.platform.event.StateEvent;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;

/** Text of server-sent events: {@code event} is the kind, {@code id} the revision, {@code data} a JSON object. */
final class StateEventText {

    /** First event of a stream: the client reads all state now, and listens from then on. */
    static final byte[] READY = bytes("event: ready\ndata: {}\n\n");

    /** Event for lost events: the client reads all state anew. */
    static final byte[] MISSED = bytes("event: missed\ndata: {}\n\n");

    /** Comment that keeps proxies from closing a silent connection. */
    static final byte[] KEEP_ALIVE = bytes(": keep-alive\n\n");

    private StateEventText() {}

    /** Encodes an event. */
    static byte[] of(StateEvent event) {
        String data = Json.createObjectBuilder()
                .add("id", event.id())
                .add("revision", event.revision())
                .add("time", event.time().toString())
                .build()
                .toString();
        return bytes("event: " + event.kind().id() + "\nid: " + event.revision() + "\ndata: " + data + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
