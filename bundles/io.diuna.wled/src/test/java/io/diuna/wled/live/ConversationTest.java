// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.diuna.platform.rest.HttpProblem;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final FakeLink link = new FakeLink();
    private final AtomicBoolean admitted = new AtomicBoolean(true);
    private final LiveClient client = new LiveClient(link, admitted::get);
    private final List<String> commands = new ArrayList<>();
    private final List<String> views = new ArrayList<>();
    private final Conversation conversation =
            new Conversation(client, this::run, () -> "state", () -> views.add("viewing " + client.isViewing()));

    private void run(JsonObject command) {
        if (command.containsKey("seg")) {
            throw HttpProblem.invalid("seg", "There is no segment 5");
        }
        commands.add(command.toString());
    }

    private List<String> answers(String... messages) {
        for (String message : messages) {
            conversation.receive(message);
            link.read();
        }
        return link.sent;
    }

    @Test
    void aNewClientGetsTheState() {
        conversation.welcome();
        assertThat(link.sent).containsExactly("state");
    }

    @Test
    void aCommandIsAnsweredWithSuccessOrTheState() {
        assertThat(answers("{\"on\":true}", "{\"on\":false,\"v\":true}", "{\"v\":true}", "ping"))
                .containsExactly("{\"success\":true}", "state", "state", "pong");
        assertThat(commands).containsExactly("{\"on\":true}", "{\"on\":false,\"v\":true}");
    }

    @Test
    void theLivePictureIsSwitchedWithoutAnAnswer() {
        assertThat(answers("{\"lv\":true}", "{\"lv\":false}")).isEmpty();
        assertThat(views).containsExactly("viewing true", "viewing false");
        assertThat(commands).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsAnsweredWithWledsErrorAndTheReason() {
        String deep = "{\"seg\":".repeat(2_000);
        String longNumber = "{\"bri\":" + "9".repeat(2_000) + "}";
        assertThat(answers("{\"seg\":5}", "nonsense", "[1]", deep, longNumber))
                .hasSize(5)
                .allMatch(one -> one.startsWith("{\"error\":9"));
        assertThat(link.sent.get(0)).contains("There is no segment 5");
    }

    @Test
    void aClientWithoutItsRightIsNotHeard() {
        admitted.set(false);
        assertThat(answers("{\"on\":true}")).singleElement().asString().startsWith("close: ");
        assertThat(commands).isEmpty();
    }
}
