// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetcher of files by HTTP. Each fetch has a limit of size and of time as a whole, follows no redirect from https to http,
 * and has a client of its own, so that Java keeps no thread between two fetches. Any thread may call, and waits.
 */
public final class HttpFetcher {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Entity tag that may be sent back. */
    private static final Pattern TAG = Pattern.compile("(W/)?\"[!#-~]{0,200}\"");

    private final Executor executor;
    private final @Nullable SSLContext trust;

    /** @param executor runs the steps of the client, none of which waits for the network */
    public HttpFetcher(Executor executor) {
        this(executor, null);
    }

    /** @param trust which certificates are accepted; null for those that Java accepts */
    HttpFetcher(Executor executor, @Nullable SSLContext trust) {
        this.executor = executor;
        this.trust = trust;
    }

    private HttpClient client() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .executor(executor);
        return (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /**
     * Fetches a file.
     *
     * @param tag entity tag of the content that is known; empty for none
     * @param most largest size in bytes
     * @param limit longest time for all of it
     * @return entity tag of the content, empty for none; null if it is unchanged
     * @throws IOException if it cannot be fetched; the message is for people
     */
    @Nullable
    String fetch(URI uri, String tag, long most, Duration limit, OutputStream out) throws IOException {
        HttpResponse<Void> response = await(send(uri, tag, most, limit, out), limit);
        int status = response.statusCode();
        if (status == NOT_MODIFIED && !tag.isEmpty()) {
            return null;
        }
        if (status != OK) {
            throw new IOException(response.headers()
                    .firstValue("Location")
                    .map(other -> "it is redirected to " + other + ", which is not followed")
                    .orElse("the server answers with status " + status));
        }
        return response.headers()
                .firstValue("ETag")
                .filter(next -> TAG.matcher(next).matches())
                .orElse("");
    }

    private CompletableFuture<HttpResponse<Void>> send(URI uri, String tag, long most, Duration limit, OutputStream out)
            throws IOException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri).timeout(limit).header("User-Agent", "Diuna");
            if (!tag.isEmpty()) {
                request.header("If-None-Match", tag);
            }
            return client().sendAsync(
                            request.build(),
                            head -> head.statusCode() == OK
                                    ? new BoundedBody(out, most)
                                    : BodySubscribers.replacing(null));
        } catch (IllegalArgumentException e) { // such as a port that does not exist
            throw new IOException(uri + " is not a valid address", e);
        }
    }

    private static <T> T await(CompletableFuture<T> exchange, Duration limit) throws IOException {
        try {
            return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw tooSlow(limit, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof HttpTimeoutException ? tooSlow(limit, cause) : new IOException(words(cause), cause);
        }
    }

    private static IOException tooSlow(Duration limit, Throwable cause) {
        return new IOException("it did not come within " + limit.toSeconds() + " s", cause);
    }

    private static String words(@Nullable Throwable failure) {
        if (failure instanceof ConnectException) {
            return "the server cannot be reached";
        }
        if (failure instanceof SSLException) {
            return "the server is not trusted: " + failure.getMessage();
        }
        return failure == null || failure.getMessage() == null ? "the transfer failed" : failure.getMessage();
    }
}
