// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import org.jspecify.annotations.Nullable;

/** User-facing error texts about unreachable receivers. */
final class NetworkErrors {

    private NetworkErrors() {}

    static String notConnected(ReceiverAddress target) {
        return "Controller " + target + " is not connected yet";
    }

    static String notFound(ReceiverAddress target, @Nullable Throwable cause) {
        return "Controller " + target + " not found (" + (cause == null ? "lookup cancelled" : cause.getMessage())
                + "); check the name and this machine's network, or set its IP address";
    }

    static String noAnswer(ReceiverAddress target, long waitedNanos) {
        return "Controller " + target + " not found yet: no answer from the name server within "
                + waitedNanos / 1_000_000 + " ms; check the network, or set its IP address";
    }

    static String congested(ReceiverAddress target) {
        return "Controller " + target + ": the network cannot send this fast, packets are dropped;"
                + " check that the controller is switched on and in this network";
    }

    static String of(ReceiverAddress target, IOException e) {
        if (e instanceof PortUnreachableException) {
            return "Controller " + target + " refuses packets: nothing listens on that port;"
                    + " check the port, and that the protocol is enabled on the controller";
        }
        if (e instanceof NoRouteToHostException) {
            return "Controller " + target + " does not answer; check that it is switched on and in this network";
        }
        return "Controller " + target + " cannot be reached (" + e.getMessage() + "); check this machine's network";
    }
}
