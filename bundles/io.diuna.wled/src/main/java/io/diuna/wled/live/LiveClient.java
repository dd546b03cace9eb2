// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Client of the WebSocket. One message is under way at a time. A client that reads slowly gets the newest state only and skips
 * pictures; one that does not read the answers to its commands is closed. Any thread may call, and none is blocked.
 */
public final class LiveClient {

    /** Most answers that wait. */
    static final int MOST_ANSWERS = 16;

    private final ClientLink link;
    private final BooleanSupplier admission;
    private final Deque<String> answers = new ArrayDeque<>();
    private @Nullable String state;
    private boolean busy;
    private boolean closed;
    private volatile boolean viewing;

    /** @param admission returns false when the client has lost its right */
    LiveClient(ClientLink link, BooleanSupplier admission) {
        this.link = link;
        this.admission = admission;
    }

    /** Returns true if the client may go on; else it is closed. */
    boolean isAdmitted() {
        if (admission.getAsBoolean()) {
            return true;
        }
        close("The right to control the light has ended; log in again");
        return false;
    }

    boolean isViewing() {
        return viewing;
    }

    void setViewing(boolean now) {
        viewing = now;
    }

    /** Sends the answer to a command. */
    synchronized void answer(String text) {
        if (answers.size() >= MOST_ANSWERS) {
            close("The client does not read its answers");
            return;
        }
        answers.add(text);
        next();
    }

    /** Sends the state, in the place of one that waits. */
    synchronized void push(String newest) {
        state = newest;
        next();
    }

    /** Sends a picture, unless a message is under way. */
    synchronized void picture(ByteBuffer bytes) {
        if (!busy && !closed) {
            busy = true;
            link.sendBinary(bytes, this::done);
        }
    }

    private void next() {
        if (busy || closed) {
            return;
        }
        String text = answers.poll();
        if (text == null) {
            text = state;
            state = null;
        }
        if (text != null) {
            busy = true;
            link.sendText(text, this::done);
        }
    }

    private synchronized void done() {
        busy = false;
        next();
    }

    /** Closes the connection. */
    void close(String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            viewing = false;
        }
        link.close(reason);
    }
}
