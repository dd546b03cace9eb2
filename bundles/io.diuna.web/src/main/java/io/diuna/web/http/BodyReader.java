// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * Collects the body of a request without holding a thread while it comes. The container calls, one call at a time. Who
 * sends nothing at all is hung up on by the container; who sends drop by drop, by the time limit here.
 */
public final class BodyReader implements ReadListener {

    /** What happens with a body. */
    public interface Receiver {

        /** All of it is there. The intake is closed afterwards at the latest. */
        void complete(RequestBody body) throws IOException;

        /** It will not be there. */
        void refuse(HttpProblem problem);
    }

    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final BodyRule rule;
    private final RequestBody intake;
    private final Receiver receiver;
    private final LongSupplier nanos;
    private final long start;
    private final byte[] buffer = new byte[8 << 10];
    private long total;
    private boolean over;

    private BodyReader(
            AsyncContext exchange,
            ServletInputStream in,
            BodyRule rule,
            RequestBody intake,
            Receiver receiver,
            LongSupplier nanos) {
        this.exchange = exchange;
        this.in = in;
        this.rule = rule;
        this.intake = intake;
        this.receiver = receiver;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /**
     * Starts to collect and returns at once.
     *
     * @param nanos the clock, such as {@link System#nanoTime}
     * @throws HttpProblem when the body cannot be taken; nothing of it was read
     */
    public static void collect(HttpServletRequest request, BodyRule rule, Receiver receiver, LongSupplier nanos)
            throws IOException {
        RequestBody intake = rule.admit(request.getContentType(), request.getContentLengthLong());
        try {
            ServletInputStream in = request.getInputStream();
            AsyncContext exchange = request.startAsync();
            exchange.setTimeout(0);
            in.setReadListener(new BodyReader(exchange, in, rule, intake, receiver, nanos));
        } catch (IOException | RuntimeException e) {
            intake.close();
            throw e;
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!over && in.isReady() && !in.isFinished()) {
            int length = in.read(buffer);
            if (length < 0) {
                return;
            }
            total += length;
            if (total > rule.limit()) {
                refuse(rule.tooLarge());
            } else if (nanos.getAsLong() - start > rule.nanos()) {
                refuse(rule.tooSlow());
            } else {
                keep(length);
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        end(() -> receiver.complete(intake));
    }

    @Override
    public void onError(Throwable thrown) {
        try {
            refuse(rule.tooSlow());
        } catch (IOException e) {
            // The other side is gone; there is nobody left to tell.
        }
    }

    private void keep(int length) throws IOException {
        try {
            intake.write(buffer, length);
        } catch (IOException e) {
            refuse(HttpProblem.of(503, "The body cannot be kept (" + e.getMessage() + "); is the disk full?")
                    .with("Connection", "close"));
        }
    }

    private void refuse(HttpProblem problem) throws IOException {
        end(() -> {
            intake.close();
            receiver.refuse(problem);
        });
    }

    private void end(Responses.Answer answer) throws IOException {
        if (over) {
            return;
        }
        over = true;
        try (intake) {
            answer.write();
        } finally {
            exchange.complete();
        }
    }
}
