// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled;

import io.diuna.platform.access.Admission;
import io.diuna.wled.live.ClientLink;
import io.diuna.wled.live.Conversation;
import io.diuna.wled.live.LiveClient;
import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connection of one client. Called by Jetty, one thread at a time. */
public final class SocketEndpoint implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

    private final WledDevice device;
    private final Admission admission;
    private final Runnable viewChanged;
    private @Nullable LiveClient client;
    private @Nullable Conversation conversation;

    SocketEndpoint(WledDevice device, Admission admission, Runnable viewChanged) {
        this.device = device;
        this.admission = admission;
        this.viewChanged = viewChanged;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        device.clients()
                .join(new SessionLink(session), admission)
                .ifPresentOrElse(
                        this::begin,
                        () -> session.close(StatusCode.TRY_AGAIN_LATER, "Too many clients; close one", Callback.NOOP));
    }

    private void begin(LiveClient joined) {
        client = joined;
        conversation = new Conversation(joined, device::run, this::state, viewChanged);
        conversation.welcome();
    }

    private String state() {
        return device.stateAndInfo().toString();
    }

    @Override
    public void onWebSocketText(String text) {
        if (conversation != null) {
            admission.expire();
            conversation.receive(text);
        }
    }

    /** A client that vanishes is no fault; its close follows. */
    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A client of WLED's WebSocket is lost", cause);
    }

    @Override
    public void onWebSocketClose(int code, String reason) {
        if (client != null) {
            device.clients().leave(client);
        }
    }

    /** ClientLink of a session. */
    private record SessionLink(Session session) implements ClientLink {

        @Override
        public void sendText(String text, Runnable done) {
            session.sendText(text, Callback.from(done, failure -> done.run()));
        }

        @Override
        public void sendBinary(ByteBuffer bytes, Runnable done) {
            session.sendBinary(bytes, Callback.from(done, failure -> done.run()));
        }

        @Override
        public void close(String reason) {
            session.close(StatusCode.POLICY_VIOLATION, reason, Callback.NOOP);
        }
    }
}
