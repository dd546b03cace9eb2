// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import io.diuna.api.DiunaException;
import io.diuna.wled.state.CommandText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Conversation with one client: a command is answered with success, or with the whole state if it asks for it; a text that starts
 * with p keeps the connection alive. Called by one thread at a time.
 */
public final class Conversation {

    /** WLED's number for a command that cannot be read or done. */
    private static final int REFUSED = 9;

    private final LiveClient client;
    private final Consumer<JsonObject> commands;
    private final Supplier<String> state;
    private final Runnable viewChanged;

    /**
     * @param commands does a command
     * @param state writes state and information
     * @param viewChanged called when the client begins or ends to view the live picture
     */
    public Conversation(
            LiveClient client, Consumer<JsonObject> commands, Supplier<String> state, Runnable viewChanged) {
        this.client = client;
        this.commands = commands;
        this.state = state;
        this.viewChanged = viewChanged;
    }

    /** Sends the state to the new client. */
    public void welcome() {
        client.answer(state.get());
    }

    /** Answers a message. */
    public void receive(String text) {
        if (!client.isAdmitted()) {
            return;
        }
        if (text.startsWith("p")) {
            client.answer("pong");
            return;
        }
        try {
            answer(CommandText.read(new StringReader(text)));
        } catch (DiunaException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void answer(JsonObject command) {
        JsonValue view = command.get("lv");
        if (view != null) {
            client.setViewing(view == JsonValue.TRUE);
            viewChanged.run();
        }
        boolean whole = command.get("v") == JsonValue.TRUE;
        if (command.keySet().stream().anyMatch(key -> !key.equals("v") && !key.equals("lv"))) {
            commands.accept(command);
        } else if (!whole) {
            return;
        }
        client.answer(whole ? state.get() : "{\"success\":true}");
    }

    private void refuse(String reason) {
        client.answer(Json.createObjectBuilder()
                .add("error", REFUSED)
                .add("message", reason)
                .build()
                .toString());
    }
}
