// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.net.InetAddress;
import java.util.concurrent.Future;

/** Finds addresses. Any thread may call. */
@FunctionalInterface
public interface HostResolver {

    /**
     * Looks a name up without waiting.
     *
     * @param host a name, or an address in numbers
     * @return its address, now or later, or an {@link java.net.UnknownHostException}
     */
    Future<InetAddress> find(String host);
}
