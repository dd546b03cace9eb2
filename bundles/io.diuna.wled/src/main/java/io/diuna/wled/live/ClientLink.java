// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import java.nio.ByteBuffer;

/** Connection to one client. */
public interface ClientLink {

    /**
     * Begins to send a text.
     *
     * @param done called when it was sent or has failed, on any thread
     */
    void sendText(String text, Runnable done);

    /**
     * Begins to send bytes.
     *
     * @param done called when they were sent or have failed, on any thread
     */
    void sendBinary(ByteBuffer bytes, Runnable done);

    /** Closes the connection, for a reason in words. */
    void close(String reason);
}
