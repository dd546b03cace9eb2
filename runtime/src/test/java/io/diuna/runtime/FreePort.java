// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody uses. */
public final class FreePort {

    /** Below those that systems hand out by themselves, so that nobody is given it until it is used. */
    private static final int FIRST = 10_000;

    private static final int END = 32_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /** One that is free on this machine now. */
    public static int find() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                // somebody has it; another one
            }
        }
        throw new IOException("No port from " + FIRST + " on is free");
    }
}
