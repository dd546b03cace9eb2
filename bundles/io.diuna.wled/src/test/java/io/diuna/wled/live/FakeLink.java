// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.live;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** ClientLink whose client reads when the test says so. */
final class FakeLink implements ClientLink {

    final List<String> sent = new ArrayList<>();
    private final Deque<Runnable> pending = new ArrayDeque<>();

    @Override
    public void sendText(String text, Runnable done) {
        sent.add(text);
        pending.add(done);
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Runnable done) {
        sent.add(bytes.remaining() + " bytes");
        pending.add(done);
    }

    @Override
    public void close(String reason) {
        sent.add("close: " + reason);
    }

    /** Reads all that is sent. */
    void read() {
        for (Runnable done = pending.poll(); done != null; done = pending.poll()) {
            done.run();
        }
    }
}
