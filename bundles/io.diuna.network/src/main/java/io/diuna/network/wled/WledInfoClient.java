// SPDX-License-Identifier: Apache-2.0
package io.diuna.network.wled;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Client of {@code GET /json/info} that asks several controllers at once. */
public final class WledInfoClient {

    private static final int OK = 200;

    /** Largest answer that is read; WLED's has about 2 KiB. */
    private static final int MOST_BYTES = 64 * 1024;

    private WledInfoClient() {}

    /** Question to one controller, and what has come of the answer. */
    private record Asked(CompletableFuture<HttpResponse<Void>> response, ByteArrayOutputStream body) {}

    /**
     * Asks controllers. Blocks until all have answered, the limit is over, or the thread is interrupted.
     *
     * @param controllers addresses and ports of their HTTP servers
     * @param limit time for all of them
     * @return the answers of those that gave one in time
     */
    public static Map<InetSocketAddress, WledInfo> read(Collection<InetSocketAddress> controllers, Duration limit) {
        if (controllers.isEmpty()) {
            return Map.of();
        }
        long end = System.nanoTime() + limit.toNanos();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limit)
                .executor(Runnable::run) // no step waits
                .build();
        Map<InetSocketAddress, Asked> asked = new LinkedHashMap<>();
        controllers.forEach(one -> asked.computeIfAbsent(one, address -> ask(client, address)));
        Map<InetSocketAddress, WledInfo> answers = new LinkedHashMap<>();
        asked.forEach((address, one) -> {
            if (isAnswered(one.response(), end)) {
                WledInfo.parse(one.body().toByteArray()).ifPresent(info -> answers.put(address, info));
            }
        });
        return answers;
    }

    private static Asked ask(HttpClient client, InetSocketAddress address) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String host = address.getAddress().getHostAddress();
        URI uri = URI.create("http://" + host + ":" + address.getPort() + "/json/info");
        return new Asked(
                client.sendAsync(
                        HttpRequest.newBuilder(uri).build(),
                        BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> keep(body, bytes)))),
                body);
    }

    /** Keeps the part that fits. An answer that is cut off is no JSON. */
    private static void keep(ByteArrayOutputStream body, byte[] bytes) {
        body.write(bytes, 0, Math.min(bytes.length, MOST_BYTES - body.size()));
    }

    private static boolean isAnswered(CompletableFuture<HttpResponse<Void>> response, long end) {
        try {
            return response.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)
                            .statusCode()
                    == OK;
        } catch (ExecutionException | TimeoutException e) {
            return false; // it is off, slow, or another device
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            response.cancel(true);
        }
    }
}
