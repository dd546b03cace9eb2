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
 * A viewer on the other end of an HTTP connection. It writes only when the connection takes more, and keeps at most the
 * newest layout and the newest frame until then; so one that does not read costs two arrays and nobody's time.
 */
public final class EventStream implements Viewer, WriteListener, AsyncListener {

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Consumer<EventStream> onGone;
    private byte @Nullable [] layout;
    private byte @Nullable [] frame;
    private byte @Nullable [] pulse;
    private boolean unflushed;
    // The container says when the connection takes more; until it has said so, it is not asked.
    private boolean waiting = true;
    private boolean over;
    private long taken;

    private EventStream(AsyncContext exchange, ServletOutputStream out, Consumer<EventStream> onGone) {
        this.exchange = exchange;
        this.out = out;
        this.onGone = onGone;
    }

    /**
     * Takes over a request that was made asynchronous.
     *
     * @param onGone called at least once when nobody watches any more, on any thread
     */
    public static EventStream open(AsyncContext exchange, Consumer<EventStream> onGone) throws IOException {
        exchange.setTimeout(0);
        EventStream stream = new EventStream(exchange, exchange.getResponse().getOutputStream(), onGone);
        exchange.addListener(stream);
        return stream;
    }

    /** Starts to write. Called once, when there is a place for this viewer. */
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
    public synchronized void pulse(byte[] comment) {
        pulse = comment;
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
        if (!over) {
            over = true;
            try {
                exchange.complete();
            } catch (IllegalStateException e) {
                // It is over already; the container was faster.
            }
        }
    }

    private void drain() {
        try {
            while (!waiting && !over) {
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
            // The other side is gone.
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
            next = pulse;
        }
        pulse = null;
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
        // One request, one stream.
    }
}
