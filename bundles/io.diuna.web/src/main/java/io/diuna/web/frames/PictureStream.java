// SPDX-License-Identifier: Apache-2.0
package io.diuna.web.frames;

import io.diuna.web.http.EventStream;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stream of the live picture: a mailbox that keeps at most the newest layout and the newest frame. Any thread may call. */
public final class PictureStream extends EventStream implements Viewer {

    private final Consumer<Viewer> onGone;
    private byte @Nullable [] layout;
    private byte @Nullable [] frame;
    private byte @Nullable [] keepAlive;

    private PictureStream(AsyncContext exchange, BooleanSupplier admission, Consumer<Viewer> onGone)
            throws IOException {
        super(exchange, admission);
        this.onGone = onGone;
    }

    /**
     * Opens a stream on a request that is already asynchronous.
     *
     * @param admission returns false when the client may not read any more
     * @param onGone callback for the end of the stream; called at least once, on any thread
     */
    public static PictureStream open(AsyncContext exchange, BooleanSupplier admission, Consumer<Viewer> onGone)
            throws IOException {
        PictureStream stream = new PictureStream(exchange, admission, onGone);
        stream.attach();
        return stream;
    }

    @Override
    protected void onGone() {
        onGone.accept(this);
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
    protected byte @Nullable [] next() {
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
}
