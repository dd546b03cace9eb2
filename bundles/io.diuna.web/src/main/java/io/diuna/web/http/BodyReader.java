// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import io.diuna.platform.rest.HttpProblem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * Non-blocking reader of a request body: the container calls it when data is available, one call at a time, and no thread waits.
 * The container closes connections without any data; a slow sender hits the time limit of the {@link BodyRule}.
 */
public final class BodyReader implements ReadListener {

    /** Callback for the end of a body: one of the methods is called, once. */
    public interface Receiver {

        /** Handles a complete body, which is closed after this call at the latest. */
        void complete(RequestBody body) throws IOException;

        /** Handles a body that is too large, too slow or broken off. */
        void refuse(HttpProblem problem);
    }

    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final BodyRule rule;
    private final RequestBody body;
    private final Receiver receiver;
    private final LongSupplier clock;
    private final long start;
    private final byte[] buffer = new byte[8 << 10];
    private long total;
    private boolean ended;

    private BodyReader(
            AsyncContext exchange,
            ServletInputStream in,
            BodyRule rule,
            RequestBody body,
            Receiver receiver,
            LongSupplier clock) {
        this.exchange = exchange;
        this.in = in;
        this.rule = rule;
        this.body = body;
        this.receiver = receiver;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /**
     * Starts to read a body and returns at once.
     *
     * @param clock monotonic clock in nanoseconds, such as {@link System#nanoTime}
     * @throws HttpProblem if the body is refused before anything of it has been read
     */
    public static void collect(HttpServletRequest request, BodyRule rule, Receiver receiver, LongSupplier clock)
            throws IOException {
        RequestBody body = rule.admit(request.getContentType(), request.getContentLengthLong());
        try {
            ServletInputStream in = request.getInputStream();
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(0);
            in.setReadListener(new BodyReader(exchange, in, rule, body, receiver, clock));
        } catch (IOException | RuntimeException e) {
            body.close();
            throw e;
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!ended && in.isReady() && !in.isFinished()) {
            int length = in.read(buffer);
            if (length < 0) {
                return;
            }
            total += length;
            if (total > rule.maxBytes()) {
                refuse(rule.tooLarge());
            } else if (clock.getAsLong() - start > rule.maxNanos()) {
                refuse(rule.tooSlow());
            } else {
                append(length);
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        end(() -> receiver.complete(body));
    }

    @Override
    public void onError(Throwable thrown) {
        try {
            refuse(rule.tooSlow());
        } catch (IOException e) {
            // The client has disconnected.
        }
    }

    private void append(int length) throws IOException {
        try {
            body.write(buffer, length);
        } catch (IOException e) {
            refuse(HttpProblem.of(503, "The body cannot be stored (" + e.getMessage() + "); is the disk full?")
                    .with("Connection", "close"));
        }
    }

    private void refuse(HttpProblem problem) throws IOException {
        end(() -> {
            body.close();
            receiver.refuse(problem);
        });
    }

    private void end(Responses.Answer answer) throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try (body) {
            answer.write();
        } finally {
            exchange.complete();
        }
    }
}
