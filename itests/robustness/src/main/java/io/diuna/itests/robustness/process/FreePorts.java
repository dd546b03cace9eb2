// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.robustness.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports for servers of tests. They are below those that the system gives to clients (32768 on Linux): one of these can be taken
 * by a client while the server is restarted.
 */
public final class FreePorts {

    private static final int FIRST = 15_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePorts() {}

    /** Returns a TCP port of loopback that nobody uses now. */
    public static int next() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (BindException e) {
                // Another program has it.
            }
        }
        throw new IOException("No port from " + FIRST + " to " + END + " is free");
    }
}
