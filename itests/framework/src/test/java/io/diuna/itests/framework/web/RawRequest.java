// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.framework.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;

/** Requests that no well-behaved client would send. */
final class RawRequest {

    private static final int LIMIT_MILLIS = 30_000;

    private RawRequest() {}

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
