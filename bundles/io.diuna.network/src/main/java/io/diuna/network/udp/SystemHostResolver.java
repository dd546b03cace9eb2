// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.udp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/**
 * The names that this machine knows. A name server that does not answer holds a thread for many seconds, so each name is
 * looked up on a thread of its own, and once at a time whoever asks.
 */
public final class SystemHostResolver implements HostResolver {

    /** Has work done elsewhere. */
    @FunctionalInterface
    public interface Worker {

        /**
         * Starts it and returns.
         *
         * @param host what is looked up
         */
        void start(String host, Runnable work);
    }

    private static final String BYTE = "(25[0-5]|(2[0-4]|1\\d|\\d)?\\d)";

    /** What {@link InetAddress#getByName} reads without asking anybody; more than 255 would be a name. */
    private static final String NUMBERS = BYTE + "(\\." + BYTE + "){3}|:.*|\\p{XDigit}.*:.*";

    private final Worker worker;
    private final Map<String, CompletableFuture<InetAddress>> underWay = new ConcurrentHashMap<>();

    public SystemHostResolver(Worker worker) {
        this.worker = worker;
    }

    @Override
    public Future<InetAddress> find(String host) {
        CompletableFuture<InetAddress> mine = new CompletableFuture<>();
        if (host.matches(NUMBERS)) {
            lookUp(host, mine);
            return mine;
        }
        CompletableFuture<InetAddress> before = underWay.putIfAbsent(host, mine);
        if (before != null) {
            return before;
        }
        try {
            worker.start(host, () -> {
                try {
                    lookUp(host, mine);
                } finally {
                    underWay.remove(host);
                }
            });
        } catch (RuntimeException | Error e) { // nothing more is started: the bundle is going, or there are no threads
            underWay.remove(host);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private static void lookUp(String host, CompletableFuture<InetAddress> answer) {
        try {
            answer.complete(InetAddress.getByName(host));
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }
}
