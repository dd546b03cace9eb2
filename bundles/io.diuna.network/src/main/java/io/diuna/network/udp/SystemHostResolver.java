// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * Resolver of the operating system. A name server that does not answer blocks a thread for many seconds, so each host is
 * looked up on its own thread; concurrent lookups of one host share the result.
 */
public final class SystemHostResolver implements HostResolver {

    /** Starts a lookup on another thread. */
    @FunctionalInterface
    public interface Worker {

        /**
         * Starts the work without waiting for it.
         *
         * @param host the host to look up, for the name of the thread
         */
        void start(String host, Runnable work);
    }

    private static final String BYTE = "(25[0-5]|(2[0-4]|1\\d|\\d)?\\d)";

    /** IP addresses, which {@link InetAddress#getByName} parses without a lookup; a number above 255 makes a name. */
    private static final String ADDRESS_LITERAL = BYTE + "(\\." + BYTE + "){3}|:.*|\\p{XDigit}.*:.*";

    private final Worker worker;
    private final Map<String, CompletableFuture<InetAddress>> pending = new ConcurrentHashMap<>();

    public SystemHostResolver(Worker worker) {
        this.worker = worker;
    }

    @Override
    public Future<InetAddress> resolve(String host) {
        CompletableFuture<InetAddress> result = new CompletableFuture<>();
        if (host.matches(ADDRESS_LITERAL)) {
            lookUp(host, result);
            return result;
        }
        CompletableFuture<InetAddress> running = pending.putIfAbsent(host, result);
        if (running != null) {
            return running;
        }
        try {
            worker.start(host, () -> {
                try {
                    lookUp(host, result);
                } finally {
                    pending.remove(host);
                }
            });
        } catch (RuntimeException | Error e) { // the bundle stops, or no thread can be started
            pending.remove(host);
            result.completeExceptionally(e);
        }
        return result;
    }

    private static void lookUp(String host, CompletableFuture<InetAddress> answer) {
        try {
            answer.complete(InetAddress.getByName(host));
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
