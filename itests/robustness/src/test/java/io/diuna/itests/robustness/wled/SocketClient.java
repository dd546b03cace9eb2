// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.wled;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Client of the WebSocket. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> pictures = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    /** @param origin header {@code Origin}; null for none */
    SocketClient(int port, @Nullable String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
                .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            texts.add(text.toString());
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        pictures.add(bytes);
        webSocket.request(1);
        return null;
    }

    void send(String message) {
        socket.sendText(message, true).join();
    }

    /** Returns the next text. */
    String text() throws InterruptedException {
        String next = texts.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No text for " + LIMIT_SECONDS + " s");
        }
        return next;
    }

    /** Returns the next text that is a state for which a condition holds. */
    JsonObject state(Predicate<JsonObject> condition) throws InterruptedException {
        while (true) {
            String next = text();
            if (next.startsWith("{\"state\"")) {
                JsonObject state =
                        Json.createReader(new StringReader(next)).readObject().getJsonObject("state");
                if (condition.test(state)) {
                    return state;
                }
            }
        }
    }

    /** Returns the next picture. */
    byte[] picture() throws InterruptedException {
        byte[] next = pictures.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No picture for " + LIMIT_SECONDS + " s");
        }
        return next;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
