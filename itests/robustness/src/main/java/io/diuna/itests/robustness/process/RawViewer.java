// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Viewer of the binary live picture on a socket of its own, which reads as fast as it is told. */
public final class RawViewer implements AutoCloseable {

    /** How a viewer reads. */
    public enum Pace {
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
    public RawViewer(int port, String query, Pace pace) throws IOException {
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
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLOW_MILLIS));
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
    public void reset() {
        frames.set(0);
        bytes.set(0);
    }

    /** Returns the number of frames that were read. */
    public long frames() {
        return frames.get();
    }

    /** Returns the number of bytes that were read. */
    public long bytes() {
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
