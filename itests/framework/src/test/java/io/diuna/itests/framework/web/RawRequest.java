// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.BundleContext;

/** Requests that no well-behaved client would send. */
final class RawRequest {

    private static final int LIMIT_MILLIS = 30_000;

    private RawRequest() {}

    /** Time for the server to answer a head before the body comes, if it does so. */
    private static final long PAUSE_NANOS = 200_000_000;

    /** Sends two texts, with a pause between them, and gives all that is answered until the server hangs up. */
    static String send(BundleContext context, String text, String later) throws IOException {
        int port = Integer.parseInt(context.getProperty("diuna.http.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            LockSupport.parkNanos(PAUSE_NANOS);
            socket.getOutputStream().write(later.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends this text, and gives the first piece of the answer, its head included. */
    static String send(BundleContext context, String text) throws IOException {
        int port = Integer.parseInt(context.getProperty("diuna.http.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            byte[] piece = new byte[4096];
            int length = Math.max(0, in.read(piece));
            return new String(piece, 0, length, StandardCharsets.US_ASCII);
        }
    }
}
