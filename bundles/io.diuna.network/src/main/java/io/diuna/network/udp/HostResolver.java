// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.net.InetAddress;
import java.util.concurrent.Future;

/** Asynchronous host name lookup. Any thread may call. */
@FunctionalInterface
public interface HostResolver {

    /**
     * Starts the lookup of a host without blocking.
     *
     * @param host a host name or an IP address
     * @return completes with the address, or fails with {@link java.net.UnknownHostException}
     */
    Future<InetAddress> resolve(String host);
}
