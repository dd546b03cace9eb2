// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.security;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/** Client that sends bytes on a socket of their own. */
final class RawClient {

    private static final int LIMIT_MILLIS = 60_000;

    private final int port;

    /** @param port port of the server on this machine */
    RawClient(int port) {
        this.port = port;
    }

    /** Callback that talks with the server. */
    @FunctionalInterface
    interface Talk<T> {

        T with(Socket socket, InputStream in) throws IOException;
    }

    /** Opens a connection for a talk, and closes it. */
    <T> T talk(Talk<T> talk) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.setTcpNoDelay(true);
            return talk.with(socket, in);
        }
    }

    /** Sends a request and reads status and headers of the answer. */
    RawAnswer head(RawRequest request) throws IOException {
        return talk((socket, in) -> {
            socket.getOutputStream().write(request.bytes());
            return RawAnswer.head(in).orElseThrow(() -> new IOException("No answer to " + request));
        });
    }

    /** Sends a request and reads the answer. */
    RawAnswer ask(RawRequest request) throws IOException {
        return talk((socket, in) -> {
            socket.getOutputStream().write(request.bytes());
            Optional<RawAnswer> answer = RawAnswer.read(in, request.method().equals("HEAD"));
            return answer.orElseThrow(() -> new IOException("No answer to " + request));
        });
    }
}
