// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness;

import io.diuna.itests.robustness.process.RestClient;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Viewer of the binary live picture on a socket of its own, which reads as fast as it is told. */
final class RawViewer implements AutoCloseable {

    /** How a viewer reads. */
    enum Pace {
        FULL,
        SLOW,
        NEVER
    }

    private static final int SLOW_BYTES = 4_096;
    private static final int SLOW_MILLIS = 100;
    private static final int FRAME = 1;

    /** HTTP/1.0 has no chunks, but counts as forwarded by a proxy, and so needs a login. */
    private static final String LOGIN =
            Base64.getEncoder().encodeToString(("diuna:" + RestClient.PASSWORD).getBytes(StandardCharsets.US_ASCII));

    private final Socket socket;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Connects and sends the request. */
    RawViewer(int port, String query, Pace pace) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(("GET /api/v1/frames?" + query + " HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + LOGIN
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        if (pace != Pace.NEVER) {
            Thread thread = new Thread(() -> read(pace), "viewer-" + pace);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void read(Pace pace) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            if (pace == Pace.FULL) {
                readMessages(new DataInputStream(in));
            } else {
                while (in.readNBytes(SLOW_BYTES).length > 0) {
                    Show.sleep(SLOW_MILLIS);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void readMessages(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readByte());
        }
        while (true) {
            int kind = in.readByte();
            int length = in.readInt();
            in.skipNBytes(length);
            bytes.addAndGet(length + 5L);
            if (kind == FRAME) {
                frames.incrementAndGet();
            }
        }
    }

    /** Starts to count anew. */
    void reset() {
        frames.set(0);
        bytes.set(0);
    }

    long frames() {
        return frames.get();
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
