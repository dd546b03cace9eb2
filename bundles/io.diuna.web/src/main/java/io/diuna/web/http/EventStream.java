// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Non-blocking stream of server-sent events to one client. A subclass keeps the events that wait, within its own bound, so a
 * slow client blocks no thread. Any thread may call.
 */
public abstract class EventStream implements WriteListener, AsyncListener {

    /** Media type of server-sent events. */
    public static final String EVENTS = "text/event-stream";

    private final AsyncContext exchange;
    private final BooleanSupplier admission;
    private final ServletOutputStream out;
    private boolean unflushed;
    // True until the container calls onWritePossible: isReady() must not be called before.
    private boolean waiting = true;
    private boolean ended;
    private long taken;

    /**
     * @param exchange a request that is already asynchronous
     * @param admission returns false when the client may not read any more; asked before each event
     */
    protected EventStream(AsyncContext exchange, BooleanSupplier admission) throws IOException {
        this.exchange = exchange;
        this.admission = admission;
        out = exchange.getResponse().getOutputStream();
    }

    /** Sets the headers of a stream. A reverse proxy such as nginx would else hold events back until its buffer is full. */
    public static void announce(HttpServletResponse response, String contentType) {
        response.setContentType(contentType);
        if (contentType.startsWith("text/")) {
            response.setCharacterEncoding("UTF-8");
        }
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** Starts to listen for the end of the request. Called once, before the stream is known to other threads. */
    public final void attach() {
        exchange.setTimeout(0);
        exchange.addListener(this);
    }

    /** Starts to write. Called once, after the stream was accepted. */
    public final void start() {
        out.setWriteListener(this);
    }

    @Override
    public synchronized void onWritePossible() {
        waiting = false;
        drain();
    }

    /** Returns the number of events taken so far. */
    public synchronized long taken() {
        return taken;
    }

    /** Ends the stream. */
    public synchronized void end() {
        if (!ended) {
            ended = true;
            try {
                exchange.complete();
            } catch (IllegalStateException e) {
                // The container has already completed it.
            }
        }
    }

    /** Sends what the connection accepts now. Call it under the lock of this object, after an event was added. */
    protected final synchronized void drain() {
        try {
            while (!waiting && !ended) {
                if (!out.isReady()) {
                    waiting = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    byte[] next = next();
                    if (next == null) {
                        return;
                    }
                    if (!admission.getAsBoolean()) {
                        gone();
                        return;
                    }
                    out.write(next);
                    taken++;
                    unflushed = true;
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The client has disconnected.
            gone();
        }
    }

    /** Callback for the end of the stream; called at least once, on any thread. */
    protected abstract void onGone();

    /** Removes and returns the next event to send; null if none waits. Called under the lock of this object. */
    protected abstract byte @Nullable [] next();

    private void gone() {
        end();
        onGone();
    }

    @Override
    public void onError(Throwable thrown) {
        gone();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        onGone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        gone();
    }

    @Override
    public void onError(AsyncEvent event) {
        gone();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The request is never started again.
    }
}
