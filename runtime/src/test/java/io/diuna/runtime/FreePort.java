// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports for tests. */
public final class FreePort {

    /** Below the ephemeral ports, so that the system does not assign the port to another socket. */
    private static final int FIRST = 10_000;

    private static final int END = 32_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /** Returns a free port of this machine. */
    public static int find() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                // in use: try another one
            }
        }
        throw new IOException("No port from " + FIRST + " on is free");
    }
}
