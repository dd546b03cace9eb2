// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import org.jspecify.annotations.Nullable;

/** What keeps a receiver from being reached, in words for people. */
final class NetworkErrors {

    private NetworkErrors() {}

    static String idle(ReceiverAddress target) {
        return "Receiver " + target + " is not connected yet";
    }

    static String unknown(ReceiverAddress target, @Nullable Throwable cause) {
        return "Receiver " + target + " cannot be found (" + (cause == null ? "nobody was asked" : cause.getMessage())
                + "); check the name and this machine's network, or give its address in numbers";
    }

    static String noAnswer(ReceiverAddress target, long waitedNanos) {
        return "Receiver " + target + " cannot be found yet: the name server has not answered within "
                + waitedNanos / 1_000_000 + " ms; check the network, or give its address in numbers";
    }

    static String clogged(ReceiverAddress target) {
        return "Receiver " + target + " takes too little of what it is sent, and some of it is left out;"
                + " check that it is switched on and in this network";
    }

    static String of(ReceiverAddress target, IOException e) {
        if (e instanceof PortUnreachableException) {
            return "Receiver " + target + " is there, but nothing listens on that port;"
                    + " check that the protocol is switched on there, and the port";
        }
        if (e instanceof NoRouteToHostException) {
            return "Receiver " + target + " does not answer; check that it is switched on and in this network";
        }
        return "Receiver " + target + " cannot be reached (" + e.getMessage() + "); check this machine's network";
    }
}
