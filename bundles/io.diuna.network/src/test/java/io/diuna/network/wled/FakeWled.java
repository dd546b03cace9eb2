// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.wled;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** HTTP server on the loopback interface with an answer to {@code GET /json/info}. */
public final class FakeWled implements AutoCloseable {

    /** Answer of a controller with 300 LEDs, shortened. */
    public static final String INFO = "{\"ver\":\"0.15.0\",\"vid\":2412100,\"leds\":{\"count\":300,\"rgbw\":false},"
            + "\"name\":\"Kitchen\",\"brand\":\"WLED\"}";

    private final HttpServer server;

    public FakeWled(String answer) {
        this(200, answer);
    }

    public FakeWled(int status, String answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/json/info", exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
