// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Non-blocking stream of server-sent events to one client. It is a mailbox that keeps at most the newest layout and the newest
 * frame until the connection accepts more, so a slow client costs two arrays and blocks no thread. Any thread may call.
 */
public final class EventStream implements Viewer, WriteListener, AsyncListener {

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Consumer<EventStream> onGone;
    private byte @Nullable [] layout;
    private byte @Nullable [] frame;
    private byte @Nullable [] keepAlive;
    private boolean unflushed;
    // True until the container calls onWritePossible: isReady() must not be called before.
    private boolean waiting = true;
    private boolean ended;
    private long taken;

    private EventStream(AsyncContext exchange, ServletOutputStream out, Consumer<EventStream> onGone) {
        this.exchange = exchange;
        this.out = out;
        this.onGone = onGone;
    }

    /**
     * Opens a stream on a request that is already asynchronous.
     *
     * @param onGone callback for the end of the stream; called at least once, on any thread
     */
    public static EventStream open(AsyncContext exchange, Consumer<EventStream> onGone) throws IOException {
        exchange.setTimeout(0);
        EventStream stream = new EventStream(exchange, exchange.getResponse().getOutputStream(), onGone);
        exchange.addListener(stream);
        return stream;
    }

    /** Starts to write. Called once, after the pump has accepted this viewer. */
    public void start() {
        out.setWriteListener(this);
    }

    @Override
    public synchronized void layout(byte[] event) {
        layout = event;
        frame = null;
        drain();
    }

    @Override
    public synchronized void frame(byte[] event) {
        frame = event;
        drain();
    }

    @Override
    public synchronized void keepAlive(byte[] comment) {
        keepAlive = comment;
        drain();
    }

    @Override
    public synchronized void onWritePossible() {
        waiting = false;
        drain();
    }

    @Override
    public synchronized long taken() {
        return taken;
    }

    @Override
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

    private void drain() {
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

    private byte @Nullable [] next() {
        byte[] next = layout;
        if (next != null) {
            layout = null;
            return next;
        }
        next = frame;
        frame = null;
        if (next == null) {
            next = keepAlive;
        }
        keepAlive = null;
        return next;
    }

    private void gone() {
        end();
        onGone.accept(this);
    }

    @Override
    public void onError(Throwable thrown) {
        gone();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        onGone.accept(this);
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
